using System.Text.Json;
using Rectify.Domain.Cases;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>Assisting units and measures are kept day by day, and the history tells of each.</summary>
public class MemberIntervalTests
{
    [Fact]
    public void An_assignment_opens_a_row_for_each_assisting_unit_and_none_for_the_lead_unit()
    {
        var row = Assigned().Members.ShouldHaveSingleItem();

        (row.Kind, row.MemberId, row.IsOpen).ShouldBe((MemberKind.AssistingUnit, AssistingUnit, true));
    }

    [Fact]
    public void A_measure_counts_from_its_own_day()
    {
        var (one, measure) = Planned();

        one.Members.Single(row => row.MemberId == measure.Id).EffectiveFrom.ShouldBe(Day(3));
    }

    [Fact]
    public void A_measure_that_is_taken_away_stays_readable_under_its_own_moment()
    {
        var (one, measure) = Planned();

        one.Unplan(measure.Id);
        one.Apply(Stay(one), On(20, recordedOn: 30));

        one.Members.Where(row => row.MemberId == measure.Id).Select(row => (row.EffectiveFrom, row.EffectiveTo, row.RecordedTo)).ShouldBe(
            [(Day(3), StatusInterval.OpenEnd, Moment(30)), (Day(3), Day(20), StatusInterval.StillKnown)]);
    }

    [Fact]
    public void The_history_alone_tells_every_row()
    {
        var (one, measure) = Planned();
        one.Unplan(measure.Id);
        one.Apply(Stay(one), On(20, recordedOn: 30));

        MemberRecount.Of(one.History, []).Select(Told).ShouldBe(one.Members.Select(Told), ignoreOrder: true);
    }

    [Fact]
    public void A_line_that_changes_none_says_nothing() =>
        JsonSerializer.Serialize(MemberStatement.Of(Registered().History[0]), TallyFacts.Json).ShouldBe("{}");

    private static (RectificationCase One, Measure Measure) Planned()
    {
        var one = Assigned();
        var measure = new Measure("完善制度", LeadUnit, Day(3));
        one.Plan(measure);
        one.Apply(Stay(one), On(10));
        return (one, measure);
    }

    private static Decision Stay(RectificationCase one) => new()
    {
        Trigger = "Note", From = one.Stage, To = one.Stage, ActingAs = CaseRole.LeadUnit, Bucket = one.Bucket,
    };

    private static (MemberKind, Guid, DateOnly, DateOnly, DateTimeOffset, DateTimeOffset) Told(MemberInterval row) =>
        (row.Kind, row.MemberId, row.EffectiveFrom, row.EffectiveTo, row.RecordedFrom, row.RecordedTo);
}
