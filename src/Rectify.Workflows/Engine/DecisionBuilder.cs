using Rectify.Domain.Cases;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Engine;

/// <summary>Spells out what follows from an allowed action.</summary>
internal sealed class DecisionBuilder(
    LifecycleDefinition definition, TransitionDefinition transition, CaseSnapshot one, Attempt attempt, Gate gate)
{
    private readonly bool more = gate.AwaitsFurtherApproval;
    private readonly bool moves = !transition.Stays && !gate.AwaitsFurtherApproval;

    public Decision Build(string to)
    {
        var stage = definition.Stage(to);
        return new Decision
        {
            Trigger = transition.Trigger,
            From = one.Stage,
            To = to,
            ActingAs = gate.ActingAs!.Value,
            Corrects = transition.Corrects,
            Bucket = stage.Bucket,
            AwaitingVerification = stage.AwaitsVerification,
            Sustained = stage.Sustains,
            Approvers = Approvers(),
            AwaitsFurtherApproval = more,
            StartsCycle = moves && transition.StartsCycle,
            ReopensParts = moves && transition.ReopensParts,
            LeavesStage = moves,
            ReplacesTasks = moves || (more && transition.Decides is null),
            SettlesProposal = transition.Decides,
            LapsingProposals = moves ? Undecidable(to) : [],
            Tasks = Tasks(stage),
        };
    }

    private IReadOnlyList<ProposalKind> Undecidable(string to) =>
        [.. one.PendingProposals.Select(pending => pending.Kind).Where(kind => !definition.NextApproval(to, kind, 0).Any())];

    private IReadOnlyList<Guid> Approvers()
    {
        if (moves)
            return [];
        return transition is { Approvals.Count: > 0, Decides: null } ? [.. one.Approvers, attempt.Actor.Id] : one.Approvers;
    }

    private IReadOnlyList<TaskPlan> Tasks(StageDefinition stage)
    {
        if (transition.Proposes is { } opened)
            return TaskPlanner.ForProposal(definition, one, opened, 0, attempt.Today);
        if (transition.Decides is { } kind && !moves)
            return TaskPlanner.ForProposal(definition, one, kind, gate.Approvers.Count + 1, attempt.Today);
        if (moves || transition.Approvals.Count > 0)
            return TaskPlanner.For(stage, transition.StartsCycle ? Anew() : one, Approvers().Count, attempt.Today, attempt.Calendar);
        return [];
    }

    private CaseSnapshot Anew() =>
        one with { Parts = [.. one.Parts.Select(part => part with { IsFinished = false })] };
}
