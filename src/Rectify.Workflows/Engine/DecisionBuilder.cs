using Rectify.Domain.Cases;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Engine;

/// <summary>Spells out what follows from an allowed action.</summary>
internal static class DecisionBuilder
{
    /// <summary>Whether further approvals are needed after this one.</summary>
    public static bool AwaitsFurtherApproval(TransitionDefinition transition, CaseSnapshot one) =>
        Gate.ApprovalsGiven(transition, one) + 1 < transition.Approvals.Count;

    public static Decision Build(
        LifecycleDefinition definition, TransitionDefinition transition, CaseSnapshot one, Attempt attempt, string to)
    {
        var stage = definition.Stage(to);
        var more = AwaitsFurtherApproval(transition, one);
        var moves = !transition.Stays && !more;
        return new Decision
        {
            Trigger = transition.Trigger,
            From = one.Stage,
            To = to,
            ActingAs = Gate.ActingAs(transition, one, attempt)!.Value,
            Bucket = stage.Bucket,
            AwaitingVerification = stage.AwaitsVerification,
            Sustained = stage.Sustains,
            ApprovalsGiven = ApprovalsAfter(transition, one, moves),
            AwaitsFurtherApproval = more,
            StartsCycle = moves && transition.StartsCycle,
            ReopensParts = moves && transition.ReopensParts,
            LeavesStage = moves,
            ReplacesTasks = moves || (more && transition.Decides is null),
            SettlesProposal = transition.Decides,
            Tasks = Tasks(definition, transition, one, attempt, stage, moves),
        };
    }

    private static int ApprovalsAfter(TransitionDefinition transition, CaseSnapshot one, bool moves)
    {
        if (moves)
            return 0;
        return transition is { Approvals.Count: > 0, Decides: null } ? one.ApprovalsGiven + 1 : one.ApprovalsGiven;
    }

    private static IReadOnlyList<TaskPlan> Tasks(
        LifecycleDefinition definition,
        TransitionDefinition transition,
        CaseSnapshot one,
        Attempt attempt,
        StageDefinition stage,
        bool moves)
    {
        if (transition.Proposes is { } opened)
            return TaskPlanner.ForProposal(definition, one, opened, 0, attempt.Today);
        if (transition.Decides is { } kind && !moves)
            return TaskPlanner.ForProposal(
                definition, one, kind, Gate.ApprovalsGiven(transition, one) + 1, attempt.Today);
        if (moves || transition.Approvals.Count > 0)
            return TaskPlanner.For(
                stage, transition.StartsCycle ? Anew(one) : one, ApprovalsAfter(transition, one, moves), attempt.Today);
        return [];
    }

    private static CaseSnapshot Anew(CaseSnapshot one) =>
        one with { Parts = [.. one.Parts.Select(part => part with { IsFinished = false })] };
}
