using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Versions;

/// <summary>
/// Judges whether a running case can go on with another version of its lifecycle. Pure, so that a dry run says what the
/// move then does.
/// </summary>
/// <param name="from">The version that the case follows.</param>
/// <param name="to">The version that it is to follow.</param>
/// <param name="stageMap">Which stage becomes which; stages that are not named keep their name.</param>
public sealed class VersionMove(LifecycleDefinition from, LifecycleDefinition to, IReadOnlyDictionary<string, string> stageMap)
{
    /// <summary>The version that the case follows.</summary>
    public LifecycleDefinition From => from;

    /// <summary>The version that it is to follow.</summary>
    public LifecycleDefinition To => to;

    /// <summary>Whether cases only return to the stages that they stood in before, which is how they came by what these ask for.</summary>
    public bool IsWayBack { get; init; }

    /// <summary>The stage that takes the place of another.</summary>
    public string TargetOf(string stage) => stageMap.GetValueOrDefault(stage, stage);

    /// <summary>Says whether a case can go on with the other version, and how.</summary>
    /// <param name="one">The case.</param>
    /// <param name="today">Today in the bureau's zone: new work items are due so many days from it.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public MoveVerdict Judge(CaseSnapshot one, DateOnly today, WorkCalendar calendar)
    {
        var target = to.Stages.FirstOrDefault(stage => stage.Name == TargetOf(one.Stage));
        if (target is null)
            return new MoveRefused(new StageNotInTarget(from.Stage(one.Stage).Label, TargetOf(one.Stage)));
        if (Obstacle(one, target) is { } refusal)
            return new MoveRefused(refusal);
        var there = one with { Stage = target.Name };
        IReadOnlyList<TaskPlan> tasks =
        [
            .. TaskPlanner.For(target, there, one.Approvers.Count, today, calendar),
            .. one.PendingProposals.SelectMany(proposal =>
                TaskPlanner.ForProposal(to, there, proposal.Kind, proposal.Approvers.Count, today)),
        ];
        var place = new PlacedStage(target.Name, target.Bucket, target.AwaitsVerification);
        return new MoveAllowed(new Continuation(Triggers.Migrate, one.Stage, place, to.Key, to.Version, tasks));
    }

    private Refusal? Obstacle(CaseSnapshot one, StageDefinition target)
    {
        var stage = from.Stage(one.Stage);
        if ((stage.Bucket, stage.AwaitsVerification, stage.Sustains) != (target.Bucket, target.AwaitsVerification, target.Sustains))
            return new StageCountsDifferently(stage.Label, target.Label);
        if (!IsWayBack && Skipped(stage, target) is { } skipped)
            return skipped;
        if (one.Approvers.Count > 0 && !StageApprovals(from, stage).SequenceEqual(StageApprovals(to, target)))
            return new ApprovalsHalfGiven(stage.Label);
        return one.PendingProposals.Select(proposal => Obstacle(proposal, stage, target)).FirstOrDefault(no => no is not null);
    }

    /// <summary>A move is no way to get on: what a stage asks for is done there, and nowhere skipped.</summary>
    private Refusal? Skipped(StageDefinition stage, StageDefinition target)
    {
        if (!Ways.Unapplied(to).Contains(target.Name) && Ways.Unapplied(from).Contains(stage.Name))
            return new StageTakesApplication(stage.Label, target.Label);
        return target.Name != stage.Name && to.Stages.Any(one => one.Name == stage.Name)
            ? new StageStaysItself(stage.Label, target.Label)
            : null;
    }

    private Refusal? Obstacle(ProposalFacts proposal, StageDefinition stage, StageDefinition target)
    {
        var (before, after) = (Approvals(from, stage, proposal.Kind), Approvals(to, target, proposal.Kind));
        if (after.Count == 0)
            return new ProposalUndecidable(proposal.Kind);
        return proposal.Approvers.Count > 0 && !before.SequenceEqual(after) ? new ProposalHalfApproved(proposal.Kind) : null;
    }

    private static IReadOnlyList<CaseRole> Approvals(LifecycleDefinition definition, StageDefinition stage, ProposalKind kind) =>
        definition.From(stage.Name).FirstOrDefault(transition => transition.Decides == kind)?.Approvals ?? [];

    private static IEnumerable<CaseRole> StageApprovals(LifecycleDefinition definition, StageDefinition stage) =>
        definition.From(stage.Name).Where(transition => transition.Decides is null).SelectMany(transition => transition.Approvals);
}
