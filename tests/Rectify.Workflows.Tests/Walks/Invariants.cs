using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>What holds for every case at every moment, whatever was done to it.</summary>
internal static class Invariants
{
    public static void Hold(RectificationCase one)
    {
        StatusIsThatOfTheStage(one);
        WorkItemsWaitExactlyWhereThereIsWork(one);
        ProposalsWaitExactlyWhereSomebodyMustDecide(one);
        (one.History[^1].ToStage, one.History[^1].Cycle).ShouldBe((one.Stage, one.Cycle));
        one.LastIntervalFacts().ShouldBe(one.Facts);
    }

    /// <summary>What holds for a whole life; looked at once, at its end, since lines are only ever added.</summary>
    public static void HoldForTheWholeLife(RectificationCase one)
    {
        CompletedMeansVerifiedByAnother(one);
        OneIntervalIsBelievedForEveryDay(one);
        HistoryChain.FirstBreak(one.History, one.HistoryCount, one.HistoryHead).ShouldBeNull();
    }

    private static void OneIntervalIsBelievedForEveryDay(RectificationCase one)
    {
        var known = one.Intervals.Where(row => row.RecordedTo == StatusInterval.StillKnown).ToList();
        for (var day = one.History[0].EffectiveOn; day <= one.LastEffectiveOn.AddDays(1); day = day.AddDays(1))
            known.Count(row => row.EffectiveFrom <= day && day < row.EffectiveTo).ShouldBe(1, $"on {day:yyyy-MM-dd}");
    }

    private static TallyFacts LastIntervalFacts(this RectificationCase one) => one.Intervals
        .Single(row => row.EffectiveTo == StatusInterval.OpenEnd && row.RecordedTo == StatusInterval.StillKnown).Facts;

    private static void StatusIsThatOfTheStage(RectificationCase one)
    {
        var stage = Standard.Definition.Stage(one.Stage);
        (one.Bucket, one.AwaitingVerification).ShouldBe((stage.Bucket, stage.AwaitsVerification));
        one.Facts.Sustained.ShouldBe(stage.Sustains);
        (one.ClosedOn is not null).ShouldBe(stage.Bucket == StatusBucket.Completed);
    }

    private static void WorkItemsWaitExactlyWhereThereIsWork(RectificationCase one)
    {
        var waiting = one.WorkItems.Where(item => item.ClosedOn is null && item.Proposal is null).ToList();
        waiting.All(item => item.Stage == one.Stage).ShouldBeTrue();
        waiting.Select(item => (item.Title, item.UnitId)).ShouldBeUnique();
        (waiting.Count > 0).ShouldBe(one.Bucket != StatusBucket.Ended, $"work items in {one.Stage}");
        if (one.Stage == "Implementing")
            waiting.All(item => item.DueOn == one.Deadline).ShouldBeTrue("work is due on the deadline, extended or not");
        if (one.Stage == "Sustained")
            waiting.ShouldHaveSingleItem().DueOn.ShouldBe(one.Sustainment!.NextReviewOn);
    }

    private static void ProposalsWaitExactlyWhereSomebodyMustDecide(RectificationCase one)
    {
        var waiting = one.WorkItems.Where(item => item.ClosedOn is null).Select(item => item.Proposal).OfType<ProposalKind>();
        waiting.ShouldBe(one.PendingProposals.Select(proposal => proposal.Kind), ignoreOrder: true);
        if (!one.IsOpen)
            one.PendingProposals.ShouldBeEmpty();
    }

    private static void CompletedMeansVerifiedByAnother(RectificationCase one)
    {
        foreach (var (index, line) in one.History.Index().Where(line => IsClosure(line.Item)))
        {
            (line.Trigger, line.FromStage).ShouldBe((Triggers.AcceptClosure, "Verification"));
            var submitted = one.History.Take(index).Last(earlier => earlier.Trigger == Triggers.ApplyForClosure);
            line.ActorId.ShouldNotBe(submitted.ActorId);
            submitted.Cycle.ShouldBe(line.Cycle);
        }
    }

    private static bool IsClosure(HistoryEntry line) => line.FromStage.Length > 0
        && Standard.Definition.Stage(line.ToStage).Bucket == StatusBucket.Completed
        && Standard.Definition.Stage(line.FromStage).Bucket != StatusBucket.Completed;
}
