using CsCheck;
using Rectify.Domain.Common;

namespace Rectify.Domain.Tests.Common;

/// <summary>tallies.md, rule 7: a day ends at midnight in the bureau's zone.</summary>
public class BureauTimeTests
{
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById(BureauTime.DefaultZone);

    [Theory]
    [InlineData("2020-06-30T23:59:59.999+08:00", "2020-06-30")]
    [InlineData("2020-07-01T00:00:00.000+08:00", "2020-07-01")]
    [InlineData("2020-06-30T15:59:59.999Z", "2020-06-30")]
    [InlineData("2020-06-30T16:00:00.000Z", "2020-07-01")]
    [InlineData("2019-12-31T16:00:00.000Z", "2020-01-01")]
    public void An_instant_falls_on_the_bureaus_day(string instant, string day)
    {
        var moment = DateTimeOffset.Parse(instant, null);

        At(moment).DayOf(moment).ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));
        At(moment).Today.ShouldBe(DateOnly.ParseExact(day, "yyyy-MM-dd"));
    }

    [Fact]
    public void A_day_ends_one_millisecond_before_midnight() =>
        At(default).EndOf(new DateOnly(2020, 6, 30)).ShouldBe(new DateTimeOffset(2020, 6, 30, 15, 59, 59, 999, TimeSpan.Zero));

    [Fact]
    public void The_end_of_a_day_is_the_last_millisecond_of_that_day() => Gen.Int[0, 40_000].Sample(number =>
    {
        var (time, day) = (At(default), new DateOnly(1992, 1, 1).AddDays(number));

        time.DayOf(time.EndOf(day)).ShouldBe(day);
        time.DayOf(time.EndOf(day).AddMilliseconds(1)).ShouldBe(day.AddDays(1));
    });

    [Fact]
    public void Now_is_utc_in_whole_milliseconds()
    {
        var now = At(new DateTimeOffset(2020, 6, 30, 23, 59, 59, 999, TimeSpan.FromHours(8)).AddTicks(9_999)).Now;

        now.ShouldBe(new DateTimeOffset(2020, 6, 30, 15, 59, 59, 999, TimeSpan.Zero));
        now.Offset.ShouldBe(TimeSpan.Zero);
    }

    private static BureauTime At(DateTimeOffset moment) => new(new Stopped(moment), Shanghai);

    private sealed class Stopped(DateTimeOffset moment) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => moment;
    }
}
