using Rectify.Domain.Cases;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>The decision that has to be made, read from the definition alone.</summary>
internal static class OracleDecision
{
    public static Decision Of(LifecycleDefinition definition, TransitionDefinition transition, Scene scene, CaseRole acting)
    {
        var given = Oracle.GivenSoFar(transition, scene).Count;
        var halfway = given + 1 < transition.Approvals.Count;
        var moves = transition.To is not null && !halfway;
        var to = definition.Stages.Single(stage => stage.Name == (moves ? transition.To : scene.Case.Stage));
        var approvesStage = transition is { Approvals.Count: > 0, Decides: null };
        return new Decision
        {
            Trigger = transition.Trigger,
            From = scene.Case.Stage,
            To = to.Name,
            ActingAs = acting,
            Corrects = transition.Corrects,
            Bucket = to.Bucket,
            AwaitingVerification = to.AwaitsVerification,
            Sustained = to.Sustains,
            Approvers = moves ? [] : approvesStage ? [.. scene.Case.Approvers, scene.Actor.Id] : scene.Case.Approvers,
            AwaitsFurtherApproval = halfway,
            StartsCycle = moves && transition.StartsCycle,
            ReopensParts = moves && transition.ReopensParts,
            LeavesStage = moves,
            ReplacesTasks = moves || (approvesStage && halfway),
            SettlesProposal = transition.Decides,
            LapsesProposals = moves ? [.. Undecided(definition, transition, scene, to)] : [],
            Tasks = [.. Tasks(definition, transition, scene, to, given, moves)],
        };
    }

    private static IEnumerable<ProposalKind> Undecided(
        LifecycleDefinition definition, TransitionDefinition transition, Scene scene, StageDefinition to) =>
        from kind in scene.Case.PendingProposals.Select(pending => pending.Kind).Distinct()
        where kind != transition.Decides
        where !definition.Transitions.Any(other => other.Decides == kind && other.From.Contains(to.Name))
        select kind;

    private static IEnumerable<TaskPlan> Tasks(
        LifecycleDefinition definition, TransitionDefinition transition, Scene scene, StageDefinition to, int given, bool moves)
    {
        if (moves)
            return OracleTasks.OfStage(to, scene.Case, 0, transition.StartsCycle);
        if (transition.Proposes is { } opened)
            return OracleTasks.OfProposal(definition, scene.Case, opened, 0);
        if (transition.Decides is { } kind)
            return OracleTasks.OfProposal(definition, scene.Case, kind, given + 1);
        return transition.Approvals.Count > 0 ? OracleTasks.OfStage(to, scene.Case, given + 1, anew: false) : [];
    }
}
