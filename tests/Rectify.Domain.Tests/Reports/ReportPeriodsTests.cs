using Rectify.Domain.Reports;

namespace Rectify.Domain.Tests.Reports;

/// <summary>A balance covers the period that its cut-off lies in.</summary>
public class ReportPeriodsTests
{
    [Theory]
    [InlineData(ReportPeriod.HalfYear, "2020-06-30", "2020-01-01")]
    [InlineData(ReportPeriod.HalfYear, "2020-07-01", "2020-07-01")]
    [InlineData(ReportPeriod.Quarter, "2020-06-30", "2020-04-01")]
    [InlineData(ReportPeriod.Quarter, "2020-12-31", "2020-10-01")]
    [InlineData(ReportPeriod.Year, "2020-12-31", "2020-01-01")]
    public void It_begins_with_its_first_day(ReportPeriod period, string asOf, string first) =>
        period.FirstDay(DateOnly.Parse(asOf, null)).ShouldBe(DateOnly.Parse(first, null));
}
