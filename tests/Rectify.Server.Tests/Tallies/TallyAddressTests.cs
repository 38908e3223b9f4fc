using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Tests.Tallies;

/// <summary>A number's address leads back to the same question.</summary>
public class TallyAddressTests
{
    private static readonly Guid[] Ids = [Guid.CreateVersion7(), Guid.CreateVersion7()];

    private static readonly DateTimeOffset Known = new(2020, 7, 1, 8, 30, 15, 123, TimeSpan.Zero);

    [Fact]
    public void Rows_come_back_as_they_were_asked_for()
    {
        var asked = new GetTallyRows
        {
            Figure = TallyFigure.Overdue, AsOf = new(2020, 6, 30), KnownAt = Known, SourceId = Ids[0], SourceIds = Ids, AspectId = Ids[1],
            LeadUnitId = Guid.Empty, AssistingUnitId = Ids[0], LeaderId = Ids[1], Kind = SourceKind.Audit, Type = RectificationType.Continuing,
            DueFrom = new(2020, 7, 1), DueTo = new(2020, 7, 7), After = "XC2019-005",
        };

        var read = TallyAddress.ReadRows("http://localhost/" + TallyAddress.Rows(asked));

        read.SourceIds.ShouldBe(Ids);
        (read with { SourceIds = Ids }).ShouldBe(asked);
    }

    [Fact]
    public void Measures_come_back_as_they_were_asked_for()
    {
        var asked = new GetTallyMeasures { SourceId = Ids[0], AsOf = new(2020, 6, 30), Skip = 50 };

        var read = TallyAddress.ReadMeasures("http://localhost/" + TallyAddress.Measures(asked));

        (read with { SourceIds = asked.SourceIds }).ShouldBe(asked);
    }

    [Fact]
    public void Outcomes_come_back_as_they_were_asked_for()
    {
        var asked = new GetTallyOutcomeRows { Outcome = OutcomeKind.Refunded, LeadUnitId = Ids[0], AsOf = new(2020, 6, 30), Skip = 50 };

        var read = TallyAddress.ReadOutcomes("http://localhost/" + TallyAddress.Outcomes(asked));

        (read with { SourceIds = asked.SourceIds }).ShouldBe(asked);
    }

    [Fact]
    public void What_an_address_says_wrongly_is_left_out()
    {
        var read = TallyAddress.ReadRows("http://localhost/report/rows?asOf=2020-06-31&figure=99&sourceId=x&sourceIds=y&knownAt=z&kind=Nonsense");

        read.SourceIds.ShouldBeEmpty();
        read.ShouldBe(new GetTallyRows { SourceIds = read.SourceIds });
    }

    [Fact]
    public void A_report_without_a_day_is_that_of_the_last_half_year() =>
        ReportAddress.Read("http://localhost/report", today: new DateOnly(2020, 7, 1)).AsOf.ShouldBe(new DateOnly(2020, 6, 30));

    [Fact]
    public void A_report_comes_back_as_it_was_asked_for()
    {
        var read = ReportAddress.Read(
            "http://localhost/" + ReportAddress.Page(new GetHalfYearReport { AsOf = new(2019, 12, 31), SourceIds = Ids }), new DateOnly(2020, 7, 1));

        (read.AsOf, read.SourceIds.Length, read.SourceIds[1]).ShouldBe((new DateOnly(2019, 12, 31), 2, Ids[1]));
    }
}
