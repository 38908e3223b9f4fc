using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Calendar.Files;

namespace Rectify.Server.Tests.Features.Calendar;

public class HolidayWordsTests
{
    [Theory]
    [InlineData(2, "春节：15日至23日放假，14日、28日上班")]
    [InlineData(6, "端午节：19日至21日放假")]
    [InlineData(9, "国庆节：20日上班", "中秋节：25日至27日放假")]
    [InlineData(7)]
    public void A_month_is_told_holiday_by_holiday(int month, params string[] lines) => HolidayWords.Of(StateCouncilNotices.Of(2026)
        .Where(day => day.Day.Month == month).Select(day => new CalendarDayView(day.Day, day.IsWorkday, day.Name))).ShouldBe(lines);

    [Theory]
    [InlineData("2026-02-14", "春节调休上班")]
    [InlineData("2026-02-16", "春节放假")]
    [InlineData("2026-02-21", "春节放假")]
    [InlineData("2026-03-07", "周末")]
    [InlineData("2026-03-09", "工作日")]
    public void A_day_is_told_by_what_it_is_declared_and_else_by_its_weekday(string text, string words)
    {
        var day = DateOnly.ParseExact(text, "yyyy-MM-dd");
        var declared = StateCouncilNotices.Of(2026).FirstOrDefault(one => one.Day == day);

        HolidayWords.Of(day, declared is null ? null : new CalendarDayView(day, declared.IsWorkday, declared.Name)).ShouldBe(words);
    }
}
