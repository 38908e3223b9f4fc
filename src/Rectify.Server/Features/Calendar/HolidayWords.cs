namespace Rectify.Server.Features.Calendar;

/// <summary>Declared days in words: 春节：15日至23日放假，14日、28日上班。</summary>
internal static class HolidayWords
{
    public static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    /// <summary>What one day is.</summary>
    public static string Of(DateOnly day, CalendarDayView? declared) => declared switch
    {
        { IsWorkday: true } => $"{declared.Name}调休上班",
        { IsWorkday: false } => $"{declared.Name}放假",
        _ => IsWeekend(day) ? "周末" : "工作日",
    };

    /// <summary>A line for each holiday of a month.</summary>
    public static IEnumerable<string> Of(IEnumerable<CalendarDayView> month) =>
        from day in month.OrderBy(day => day.Day)
        group day by day.Name into holiday
        let parts = new[] { Part(holiday, works: false, "放假"), Part(holiday, works: true, "上班") }
        select $"{holiday.Key}：{string.Join('，', parts.OfType<string>())}";

    private static string? Part(IEnumerable<CalendarDayView> holiday, bool works, string verb)
    {
        var runs = Runs([.. holiday.Where(day => day.IsWorkday == works).Select(day => day.Day)]).ToList();
        return runs.Count == 0 ? null : string.Join('、', runs) + verb;
    }

    private static IEnumerable<string> Runs(List<DateOnly> days) => days
        .Select((day, index) => (Day: day, Run: day.DayNumber - index))
        .GroupBy(one => one.Run, one => one.Day)
        .Select(run => run.Count() == 1 ? $"{run.First().Day}日" : $"{run.First().Day}日至{run.Last().Day}日");
}
