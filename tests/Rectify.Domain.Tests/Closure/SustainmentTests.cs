using Rectify.Domain.Closure;

namespace Rectify.Domain.Tests.Closure;

/// <summary>The next review is an interval after the day of the last one.</summary>
public class SustainmentTests
{
    [Theory]
    [InlineData("2021-03-02", 6, "2021-09-02")]
    [InlineData("2021-12-31", 6, "2022-06-30")]
    [InlineData("2021-08-31", 6, "2022-02-28")]
    [InlineData("2023-08-31", 6, "2024-02-29")]
    [InlineData("2021-11-15", 3, "2022-02-15")]
    [InlineData("2021-01-31", 1, "2021-02-28")]
    [InlineData("2020-02-29", 12, "2021-02-28")]
    public void Across_the_year_s_end_and_to_the_last_day_of_a_shorter_month(string reviewed, int months, string next) =>
        new Sustainment(Guid.CreateVersion7(), new DateOnly(2021, 1, 1), months).After(Day(reviewed)).ShouldBe(Day(next));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
