using CsCheck;
using Rectify.Domain.Deadlines;

namespace Rectify.Domain.Tests.Deadlines;

public class WorkCalendarTests
{
    private static readonly DateOnly Start = new(2024, 1, 1);

    private static readonly Gen<DateOnly> Days = Gen.Int[0, 1500].Select(Start.AddDays);

    /// <summary>Any calendar, as long as it has working days.</summary>
    private static readonly Gen<WorkCalendar> Calendars = Gen.Select(Days, Gen.Bool).Array[0, 60].Select(declared => new WorkCalendar(
        declared.DistinctBy(day => day.Item1).Select(day => new CalendarDay(day.Item1, day.Item2, "某日"))));

    /// <summary>The Spring Festival of 2026, by the State Council's notice: 15 to 23 February, 14 and 28 February are worked.</summary>
    private static readonly WorkCalendar SpringFestival = new(
    [
        .. Enumerable.Range(15, 9).Select(day => new CalendarDay(new DateOnly(2026, 2, day), isWorkday: false, "春节")),
        new CalendarDay(new DateOnly(2026, 2, 14), isWorkday: true, "春节"),
        new CalendarDay(new DateOnly(2026, 2, 28), isWorkday: true, "春节"),
    ]);

    [Theory]
    [InlineData("2026-02-13", true)]
    [InlineData("2026-02-14", true)]
    [InlineData("2026-02-15", false)]
    [InlineData("2026-02-16", false)]
    [InlineData("2026-02-23", false)]
    [InlineData("2026-02-24", true)]
    [InlineData("2026-02-28", true)]
    [InlineData("2026-03-01", false)]
    public void A_declared_day_is_what_it_is_declared_and_any_other_what_its_weekday_says(string day, bool works) =>
        SpringFestival.IsWorkday(Day(day)).ShouldBe(works);

    [Theory]
    [InlineData("2026-02-12", 1, "2026-02-13")]
    [InlineData("2026-02-12", 2, "2026-02-14")]
    [InlineData("2026-02-12", 3, "2026-02-24")]
    [InlineData("2026-02-24", -1, "2026-02-14")]
    [InlineData("2026-02-20", 1, "2026-02-24")]
    [InlineData("2026-02-20", -1, "2026-02-14")]
    [InlineData("2026-02-27", 1, "2026-02-28")]
    [InlineData("2026-02-27", 2, "2026-03-02")]
    [InlineData("2026-02-20", 0, "2026-02-20")]
    public void Working_days_are_counted_over_a_long_holiday_and_on_make_up_days(string from, int days, string to) =>
        SpringFestival.Shift(Day(from), days, DayCount.Working).ShouldBe(Day(to));

    [Theory]
    [InlineData("2025-12-31", 1, "2026-01-01")]
    [InlineData("2024-02-28", 1, "2024-02-29")]
    [InlineData("2026-03-01", -15, "2026-02-14")]
    public void Calendar_days_are_counted_whatever_they_are(string from, int days, string to) =>
        SpringFestival.Shift(Day(from), days, DayCount.Calendar).ShouldBe(Day(to));

    [Theory]
    [InlineData(DayCount.Calendar)]
    [InlineData(DayCount.Working)]
    public void No_count_leaves_the_days_that_can_be_written(DayCount count)
    {
        WorkCalendar.WeekendsOnly.Shift(DateOnly.MaxValue, 5, count).ShouldBe(DateOnly.MaxValue);
        WorkCalendar.WeekendsOnly.Shift(DateOnly.MinValue, -5, count).ShouldBe(DateOnly.MinValue);
    }

    [Fact]
    public void It_lands_on_a_working_day_with_as_many_behind_it_as_were_counted() => Gen.Select(Calendars, Days, Gen.Int[1, 60]).Sample((calendar, from, days) =>
    {
        var to = calendar.Shift(from, days, DayCount.Working);

        calendar.IsWorkday(to).ShouldBeTrue();
        Enumerable.Range(1, to.DayNumber - from.DayNumber).Count(step => calendar.IsWorkday(from.AddDays(step))).ShouldBe(days);
    });

    [Fact]
    public void Counting_back_undoes_counting_forward_from_a_working_day() => Gen.Select(Calendars, Days, Gen.Int[-60, 60]).Sample((calendar, day, days) =>
    {
        var from = calendar.IsWorkday(day) ? day : calendar.Shift(day, 1, DayCount.Working);

        calendar.Shift(calendar.Shift(from, days, DayCount.Working), -days, DayCount.Working).ShouldBe(from);
    });

    [Fact]
    public void A_later_day_never_lands_earlier() => Gen.Select(Calendars, Days, Gen.Int[0, 30], Gen.Int[-60, 60]).Sample((calendar, from, later, days) =>
        calendar.Shift(from.AddDays(later), days, DayCount.Working).ShouldBeGreaterThanOrEqualTo(calendar.Shift(from, days, DayCount.Working)));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
