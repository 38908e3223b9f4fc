using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Calendar.Files;

/// <summary>What holds for a declared day, wherever it comes from.</summary>
internal static class DayChecks
{
    public const int FirstYear = 2000;
    public const int LastYear = 2100;
    public const int LongestName = 50;

    /// <summary>The days that may be taken, and an error for each that may not.</summary>
    public static CalendarReading Of(IReadOnlyList<DeclaredDay> days, IEnumerable<CalendarError> errors, int others = 0)
    {
        var first = days.GroupBy(day => day.Day).ToDictionary(group => group.Key, group => group.First());
        var found = from day in days
                    let problem = Problem(day, first[day.Day])
                    where problem is not null
                    select new CalendarError(day.Line, problem);
        return new CalendarReading(days, [.. errors.Concat(found).OrderBy(error => error.Line)], others);
    }

    private static string? Problem(DeclaredDay day, DeclaredDay first) => day switch
    {
        { Day.Year: < FirstYear or > LastYear } => $"日期应在{FirstYear}年至{LastYear}年之间。",
        { Name.Length: 0 } => "没有写明节日名称。",
        { Name.Length: > LongestName } => $"节日名称不超过{LongestName}个字。",
        _ when !TextRules.IsPlain(day.Name) => "节日名称含有不能保存的控制字符。",
        _ when first.Line != day.Line => $"{day.Day:yyyy-MM-dd}在第{first.Line}行已经写过。",
        _ => null,
    };
}
