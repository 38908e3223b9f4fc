using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Tallies;

public class StatusIntervalTests
{
    private static readonly TallyFacts Before = new() { Stage = "Planning", Bucket = StatusBucket.InProgress };
    private static readonly TallyFacts After = new() { Stage = "Closed", Bucket = StatusBucket.Completed };

    private readonly StatusInterval open = new(Guid.CreateVersion7(), default, Before, Day(0), Moment(0));

    [Fact]
    public void A_new_one_has_no_end_in_days_or_in_knowledge() =>
        (open.EffectiveTo, open.RecordedTo).ShouldBe((StatusInterval.OpenEnd, StatusInterval.StillKnown));

    [Fact]
    public void A_successor_cuts_it_in_two_and_ends_the_old_knowledge()
    {
        var rows = open.SucceededBy(After, Day(10), Moment(12));

        (open.EffectiveTo, open.RecordedTo).ShouldBe((StatusInterval.OpenEnd, Moment(12)));
        rows.Select(row => (row.Facts, row.EffectiveFrom, row.EffectiveTo)).ShouldBe(
            [(Before, Day(0), Day(10)), (After, Day(10), StatusInterval.OpenEnd)]);
        rows.ShouldAllBe(row => row.CaseId == open.CaseId && row.RecordedFrom == Moment(12) && row.RecordedTo == StatusInterval.StillKnown);
    }

    [Fact]
    public void A_successor_from_the_same_day_leaves_no_empty_interval() =>
        open.SucceededBy(After, Day(0), Moment(1)).ShouldHaveSingleItem().Facts.ShouldBe(After);
}
