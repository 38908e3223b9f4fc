using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Tests.Tables;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>What holds for every case at every moment, whatever was done to it. <see cref="WholeLife"/> holds the rest.</summary>
internal static class Invariants
{
    public static void Hold(Office office)
    {
        var (one, stage) = (office.Case, office.Definition.Stage(office.Case.Stage));
        one.Version.ShouldBe(1 + office.Decisions.Count, "one version for each action");
        one.HistoryCount.ShouldBe(1 + office.Decisions.Count, "one line for each action");
        StatusIsThatOfTheStage(one, stage);
        ApprovalsComeFromDifferentPeople(one, office.Definition);
        WorkItemsWaitExactlyWhereThereIsWork(one, stage);
        ProposalsWaitExactlyWhereSomebodyMustDecide(one, office.Definition);
        (one.History[^1].ToStage, one.History[^1].Cycle).ShouldBe((one.Stage, one.Cycle));
        LastIntervalFacts(one).ShouldBe(one.Facts);
    }

    private static TallyFacts LastIntervalFacts(RectificationCase one) => one.Intervals
        .Single(row => row.EffectiveTo == StatusInterval.OpenEnd && row.RecordedTo == StatusInterval.StillKnown).Facts;

    private static void StatusIsThatOfTheStage(RectificationCase one, StageDefinition stage)
    {
        (one.Bucket, one.AwaitingVerification).ShouldBe((stage.Bucket, stage.AwaitsVerification));
        one.Facts.Sustained.ShouldBe(stage.Sustains);
        (one.ClosedOn is not null).ShouldBe(stage.Bucket == StatusBucket.Completed);
        one.Measures.All(link => link.Cycle <= one.Cycle).ShouldBeTrue("no measure of a cycle to come");
    }

    private static void ApprovalsComeFromDifferentPeople(RectificationCase one, LifecycleDefinition definition)
    {
        var asked = definition.From(one.Stage).Where(action => action.Decides is null).Max(action => (int?)action.Approvals.Count) ?? 0;
        one.Approvers.ShouldBeUnique();
        one.Approvers.Count.ShouldBeLessThanOrEqualTo(Math.Max(0, asked - 1));
    }

    private static void WorkItemsWaitExactlyWhereThereIsWork(RectificationCase one, StageDefinition stage)
    {
        var waiting = one.WorkItems.Where(item => item.ClosedOn is null && item.Proposal is null).ToList();
        waiting.All(item => item.Stage == one.Stage).ShouldBeTrue("no work item of another stage");
        waiting.Select(item => new TaskPlan(item.Title, item.Role, item.UnitId, item.PersonId, null)).ShouldBe(
            OracleTasks.OfStage(stage, one.Snapshot(), one.Approvers.Count, anew: false).Select(task => task with { DueOn = null }),
            ignoreOrder: true, $"work items in {one.Stage}");
        (waiting.Count > 0).ShouldBe(one.Bucket != StatusBucket.Ended, $"work items in {one.Stage}");
        var undated = stage.Tasks.Where(task => task.DueInDays is null).Select(task => task.Title).ToHashSet();
        var due = stage.Sustains ? one.Sustainment!.NextReviewOn : one.Deadline;
        waiting.Where(item => undated.Contains(item.Title)).All(item => item.DueOn == due).ShouldBeTrue($"work is due on {due}");
    }

    private static void ProposalsWaitExactlyWhereSomebodyMustDecide(RectificationCase one, LifecycleDefinition definition)
    {
        var waiting = one.WorkItems.Where(item => item.ClosedOn is null && item.Proposal is not null).ToList();
        var asked = one.PendingProposals.SelectMany(proposal =>
            OracleTasks.OfProposal(definition, one.Snapshot(), proposal.Kind, proposal.Approvers.Count)).ToList();
        waiting.Select(item => (item.Role, item.PersonId, item.Proposal)).ShouldBe(
            asked.Select(task => (task.Role, task.PersonId, task.Proposal)), ignoreOrder: true);
        one.PendingProposals.Count().ShouldBe(asked.Count, $"every proposal in {one.Stage} waits for one person");
        one.PendingProposals.All(proposal => proposal.Approvers.Distinct().Count() == proposal.Approvers.Count).ShouldBeTrue();
    }
}
