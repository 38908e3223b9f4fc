using System.Text;
using Rectify.Server.Features.Calendar.Files;

namespace Rectify.Server.Tests.Features.Calendar;

/// <summary>What a CSV or an .ics file declares, and what is wrong with it, line by line.</summary>
public class CalendarFileTests
{
    [Fact]
    public void Lines_of_csv_may_be_written_as_people_write_them() => Days(
        """
        日期,类型,名称
        # 春节
        2026-02-14,work,春节

        2026/2/15,放假,春节
        2026年2月16日，休，春节
        20260228,上班,春节
        """).ShouldBe(["2026-02-14 work 春节", "2026-02-15 rest 春节", "2026-02-16 rest 春节", "2026-02-28 work 春节"]);

    [Fact]
    public void What_excel_saves_on_a_chinese_windows_can_be_read()
    {
        var content = CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("2026/2/14,上班,春节\r\n2026/2/15,放假,春节\r\n");

        Said(new CalendarFile("放假.csv", content).Read()).ShouldBe(["2026-02-14 work 春节", "2026-02-15 rest 春节"]);
    }

    [Fact]
    public void Every_wrong_line_is_named_by_its_number() => CalendarFile.Typed(
        """
        2026-02-30,work,春节
        2026-02-14,sometimes,春节
        2026-02-15,rest
        2026-02-16,rest,
        1999-02-16,rest,春节
        2026-02-17,rest,春节
        2026-02-17,work,春节
        """).Read().Errors.Select(error => error.ToString()).ShouldBe(
        [
            "第1行：“2026-02-30”不是日期，应写成 2026-02-14。",
            "第2行：“sometimes”应为 work（上班）或 rest（放假）。",
            "第3行：应为三列：日期、放假或上班、名称，例如 2026-02-14,work,春节。",
            "第4行：没有写明节日名称。",
            "第5行：日期应在2000年至2100年之间。",
            "第7行：2026-02-17在第6行已经写过。",
        ]);

    [Fact]
    public void Events_are_told_apart_by_their_words_or_by_apples_mark()
    {
        var reading = CalendarFile.Typed(Ics(
            Event("20260215", "20260224", "春节 假期 第1天/共9天"), Event("20260214", "20260215", "春节（班）"),
            Event("20260228", null, "春节", "X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY"), Event("20260204", "20260205", "立春"))).Read();

        Said(reading).ShouldBe(
        [
            .. Enumerable.Range(15, 9).Select(day => $"2026-02-{day} rest 春节"), "2026-02-14 work 春节", "2026-02-28 work 春节",
        ]);
        (reading.Others, reading.Errors.Count).ShouldBe((1, 0));
    }

    [Fact]
    public void A_folded_line_is_read_whole() =>
        Days(Ics(Event("20260101", "20260102", "元\r\n 旦（休）"))).ShouldBe(["2026-01-01 rest 元旦"]);

    [Fact]
    public void A_line_folded_a_thousand_times_takes_no_more_memory_than_its_length_asks_for()
    {
        var text = Ics(Event("20260101", "20260102", "元旦（休）", "DESCRIPTION:" + string.Concat(Enumerable.Repeat("\r\n 说明文字说明文字", 10_000))));
        var before = GC.GetAllocatedBytesForCurrentThread();

        Days(text).ShouldBe(["2026-01-01 rest 元旦"]);

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(50 * text.Length);
    }

    [Theory]
    [InlineData(190, null)]
    [InlineData(2_000, "第3行：节日名称不超过50个字。")]
    public void In_a_summary_that_is_too_long_no_name_is_looked_for(int blanks, string? error) =>
        CalendarFile.Typed(Ics(Event("20260101", "20260102", $"元旦{new string('\u3000', blanks)}（休）"))).Read()
            .Errors.Select(one => one.ToString()).SingleOrDefault().ShouldBe(error);

    [Theory]
    [InlineData("20260230", "20260301")]
    [InlineData("2026", null)]
    [InlineData("20260215", "20260215")]
    [InlineData("20260215", "20270215")]
    public void An_event_whose_days_make_no_sense_is_named_by_its_line(string start, string? end) =>
        CalendarFile.Typed(Ics(Event(start, end, "春节（休）"))).Read().Errors.Single().ToString()
            .ShouldBe("第3行：“春节（休）”的起止日期（DTSTART、DTEND）看不懂。");

    [Fact]
    public void The_notices_that_come_with_the_product_hold_the_statutory_days()
    {
        StateCouncilNotices.Years.ShouldBe([2024, 2025, 2026]);
        // Days off on Monday to Friday less make-up days: 11 statutory days a year, 13 from 2025.
        StateCouncilNotices.Years.Select(year => StateCouncilNotices.Of(year).Sum(day => day.IsWorkday ? -1 : IsWeekend(day.Day) ? 0 : 1))
            .ShouldBe([11, 13, 13]);
        StateCouncilNotices.All.Where(day => day.IsWorkday).ShouldAllBe(day => IsWeekend(day.Day));
    }

    private static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static IEnumerable<string> Days(string text)
    {
        var reading = CalendarFile.Typed(text).Read();
        reading.Errors.ShouldBeEmpty();
        return Said(reading);
    }

    private static IEnumerable<string> Said(CalendarReading reading) =>
        reading.Days.Select(day => $"{day.Day:yyyy-MM-dd} {(day.IsWorkday ? "work" : "rest")} {day.Name}");

    private static string Ics(params string[] events) =>
        $"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{string.Join("\r\n", events)}\r\nEND:VCALENDAR\r\n";

    private static string Event(string start, string? end, string summary, string? mark = null) => string.Join("\r\n", new[]
    {
        "BEGIN:VEVENT", $"DTSTART;VALUE=DATE:{start}", end is null ? null : $"DTEND;VALUE=DATE:{end}", $"SUMMARY;LANGUAGE=zh-CN:{summary}", mark, "END:VEVENT",
    }.OfType<string>());
}
