using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>What holds for a whole life; looked at once, at its end, since lines are only ever added.</summary>
internal sealed class WholeLife(Office office)
{
    private readonly RectificationCase one = office.Case;

    private IEnumerable<(HistoryEntry Before, HistoryEntry Line)> Pairs => one.History.Zip(one.History.Skip(1));

    public void Holds()
    {
        HistoryChain.FirstBreak(one.History, one.HistoryCount, one.HistoryHead).ShouldBeNull();
        CompletedMeansVerifiedByAnother();
        OneCycleAfterTheOther();
        CorrectionsAreMarkedForEver();
        DeadlinesMoveByTheRulesAlone();
        OneIntervalIsBelievedForEveryDayAtEveryMoment();
        EveryIntervalCountsUnderTheStatusOfItsStage();
        IntervalsAreThoseOfTheHistory();
    }

    private TransitionDefinition Of(HistoryEntry line) => office.Definition.From(line.FromStage).Single(action => action.Trigger == line.Trigger);

    private StageDefinition Stage(string name) => office.Definition.Stage(name);

    private void CompletedMeansVerifiedByAnother()
    {
        foreach (var (index, line) in one.History.Index().Skip(1).Where(line => Closes(line.Item)))
        {
            Stage(line.FromStage).AwaitsVerification.ShouldBeTrue();
            var submitted = one.History.Take(index).Last(earlier => earlier.Trigger == Triggers.ApplyForClosure);
            line.ActorId.ShouldNotBe(submitted.ActorId);
            submitted.Cycle.ShouldBe(line.Cycle);
        }
    }

    private bool Closes(HistoryEntry line) =>
        Stage(line.ToStage).Bucket == StatusBucket.Completed && Stage(line.FromStage).Bucket != StatusBucket.Completed;

    private void OneCycleAfterTheOther()
    {
        foreach (var (before, line) in Pairs)
        {
            line.Cycle.ShouldBe(before.Cycle + (Of(line).StartsCycle ? 1 : 0));
            if (Of(line).StartsCycle)
                Stage(line.FromStage).Bucket.ShouldBe(StatusBucket.Completed, "a cycle is over before the next begins");
        }
    }

    private void CorrectionsAreMarkedForEver() => Pairs.ShouldAllBe(pair =>
        (pair.Line.Origin == HistoryOrigin.Correction) == Of(pair.Line).Corrects && pair.Line.FromStage == pair.Before.ToStage);

    private void DeadlinesMoveByTheRulesAlone()
    {
        var lines = one.History.Select(line => (Line: line, IntervalRecount.FactsOf(line).Deadline)).ToList();
        var moves = lines.Zip(lines.Skip(1)).Where(pair => pair.First.Deadline != pair.Second.Deadline)
            .Select(pair => (Action: Of(pair.Second.Line), From: pair.First.Deadline, To: pair.Second.Deadline)).ToList();

        moves.Where(move => move.Action is not ({ Trigger: Triggers.Assign } or { StartsCycle: true } or { Decides: ProposalKind.Extension }))
            .ShouldBeEmpty();
        one.OriginalDeadline.ShouldBe(lines.FirstOrDefault(line => line.Deadline is not null).Deadline, "the original is kept for ever");
        one.Proposals.Where(proposal => proposal is { Kind: ProposalKind.Extension, State: ProposalState.Approved })
            .Select(proposal => (proposal.Replaces, proposal.Date))
            .ShouldBe(moves.Where(move => move.Action.Decides is not null).Select(move => (move.From, move.To)), "the extension ledger");
    }

    private void OneIntervalIsBelievedForEveryDayAtEveryMoment()
    {
        foreach (var moment in one.Intervals.Select(row => row.RecordedFrom).Distinct())
        {
            var known = one.Intervals.Where(row => row.RecordedFrom <= moment && moment < row.RecordedTo).OrderBy(row => row.EffectiveFrom).ToList();
            // One begins where the other ends, from the registration on and without an end.
            var ends = known.Select(row => row.EffectiveTo).Prepend(one.History[0].EffectiveOn).ToList();
            known.Select(row => row.EffectiveFrom).Append(StatusInterval.OpenEnd).SequenceEqual(ends).ShouldBeTrue($"as known at {moment:u}");
            known.All(row => row.EffectiveFrom < row.EffectiveTo).ShouldBeTrue($"as known at {moment:u}");
        }
    }

    private bool CountsAsItsStage(TallyFacts facts) => Stage(facts.Stage) is var stage
        && (facts.Bucket, facts.AwaitingVerification, facts.Sustained) == (stage.Bucket, stage.AwaitsVerification, stage.Sustains);

    private void EveryIntervalCountsUnderTheStatusOfItsStage() => one.Intervals.All(row => CountsAsItsStage(row.Facts)).ShouldBeTrue();

    private void IntervalsAreThoseOfTheHistory() => 
        one.Intervals.Select(Told).SequenceEqual(IntervalRecount.Of(one.History, one.Heading).Select(Told)).ShouldBeTrue("the recount by the history");

    private static (TallyFacts, DateOnly, DateOnly, DateTimeOffset, DateTimeOffset) Told(StatusInterval row) =>
        (row.Facts, row.EffectiveFrom, row.EffectiveTo, row.RecordedFrom, row.RecordedTo);
}
