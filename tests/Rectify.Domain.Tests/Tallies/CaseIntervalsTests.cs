using System.Text.Json;
using CsCheck;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>tallies.md, rule 7: as of a day, by effective date; as known at a moment, by the time of recording.</summary>
public class CaseIntervalsTests
{
    [Fact]
    public void A_backdated_entry_leaves_the_old_knowledge_readable()
    {
        var one = Registered();
        one.Apply(Move(one, "Closed", StatusBucket.Completed), On(10, recordedOn: 20));

        At(one, Day(15), Moment(19)).Bucket.ShouldBe(StatusBucket.NotStarted);
        At(one, Day(15), Moment(20)).Bucket.ShouldBe(StatusBucket.Completed);
        At(one, Day(9), Moment(20)).Bucket.ShouldBe(StatusBucket.NotStarted);
        At(one, Day(10), Moment(20)).Bucket.ShouldBe(StatusBucket.Completed);
    }

    [Fact]
    public void The_day_is_counted_to_its_end()
    {
        var one = Registered();
        one.Apply(Move(one, "Assigned", StatusBucket.NotStarted), On(10));
        one.Apply(Move(one, "Planning"), On(10));

        At(one, Day(9), Moment(10)).Stage.ShouldBe("Registered");
        At(one, Day(10), Moment(10)).Stage.ShouldBe("Planning");
    }

    [Fact]
    public void Reopening_changes_no_past_figure()
    {
        var one = Registered();
        one.Apply(Move(one, "Closed", StatusBucket.Completed), On(10));
        one.Apply(Move(one, "Planning") with { StartsCycle = true }, On(40));

        At(one, Day(39), Moment(50)).Bucket.ShouldBe(StatusBucket.Completed);
        At(one, Day(40), Moment(50)).ShouldSatisfyAllConditions(
            facts => facts.Bucket.ShouldBe(StatusBucket.InProgress),
            facts => facts.Cycle.ShouldBe(2));
    }

    [Fact]
    public void A_line_that_changes_no_fact_adds_no_interval()
    {
        var one = Registered();

        one.Apply(Stay(one), On(10));

        one.Intervals.ShouldHaveSingleItem();
        one.History.Count.ShouldBe(2);
    }

    [Fact]
    public void Exactly_one_interval_holds_for_every_day_and_moment_and_says_what_the_history_says() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 3], Gen.Int[0, 2]).Array[0, 12].Sample(steps =>
        {
            var one = Walk(steps);
            foreach (var day in Enumerable.Range(-1, 40).Select(Day))
                foreach (var moment in Moments(one))
                    Matching(one, day, moment).ShouldBe(Recount(one, day, moment));
        }, iter: 500);

    [Fact]
    public void The_history_alone_makes_the_same_intervals() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[-2, 3], Gen.Int[0, 2]).Array[0, 12].Sample(steps =>
        {
            var one = Walk(steps);

            IntervalRecount.Of(one.History, one.Heading).Select(Content).ShouldBe(one.Intervals.Select(Content), ignoreOrder: true);
        }, iter: 500);

    private static (TallyFacts, DateOnly, DateOnly, DateTimeOffset, DateTimeOffset) Content(StatusInterval row) =>
        (row.Facts, row.EffectiveFrom, row.EffectiveTo, row.RecordedFrom, row.RecordedTo);

    /// <summary>Steps in days and in milliseconds; two servers' clocks may differ, so time of recording may step back.</summary>
    private static RectificationCase Walk((int Days, int Milliseconds, int Stage)[] steps)
    {
        var one = Registered();
        var (day, clock) = (0, 0);
        foreach (var step in steps)
        {
            (day, clock) = (day + step.Days, clock + step.Milliseconds);
            var act = On(day) with { RecordedAt = Moment(0, clock) };
            one.Apply(Move(one, $"Stage{step.Stage}", (StatusBucket)step.Stage), act);
        }
        return one;
    }

    private static IEnumerable<DateTimeOffset> Moments(RectificationCase one) =>
        one.History.SelectMany(line => new[] { line.RecordedAt.AddMilliseconds(-1), line.RecordedAt })
            .Append(StatusInterval.StillKnown.AddDays(-1)).Distinct();

    private static TallyFacts At(RectificationCase one, DateOnly day, DateTimeOffset moment) =>
        Matching(one, day, moment).ShouldHaveSingleItem();

    private static IReadOnlyList<TallyFacts> Matching(RectificationCase one, DateOnly day, DateTimeOffset moment) =>
    [
        .. one.Intervals
            .Where(row => row.EffectiveFrom <= day && day < row.EffectiveTo && row.RecordedFrom <= moment && moment < row.RecordedTo)
            .Select(row => row.Facts),
    ];

    private static IReadOnlyList<TallyFacts> Recount(RectificationCase one, DateOnly day, DateTimeOffset moment)
    {
        var line = one.History.LastOrDefault(line => line.EffectiveOn <= day && line.RecordedAt <= moment);
        return line is null ? [] : [JsonSerializer.Deserialize<TallyFacts>(line.Facts, TallyFacts.Json)!];
    }
}
