using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>A summary is written for a half-year that has ended.</summary>
public class HalfYearsTests
{
    [Theory]
    [InlineData("2020-01-01", "2019-12-31")]
    [InlineData("2020-06-30", "2019-12-31")]
    [InlineData("2020-07-01", "2020-06-30")]
    [InlineData("2020-12-31", "2020-06-30")]
    public void The_last_end_is_before_the_day(string day, string end) =>
        HalfYears.LastEndBefore(DateOnly.Parse(day, null)).ShouldBe(DateOnly.Parse(end, null));
}
