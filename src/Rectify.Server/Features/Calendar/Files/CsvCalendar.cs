using System.Globalization;

namespace Rectify.Server.Features.Calendar.Files;

/// <summary>Reads lines of <c>day,work|rest,name</c>; an empty line, a line that begins with # and a heading are no days.</summary>
internal static class CsvCalendar
{
    private static readonly string[] Formats = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyyMMdd"];

    private static readonly string[] Headings = ["day", "date", "日期"];

    public static CalendarReading Read(string text)
    {
        var (days, errors) = (new List<DeclaredDay>(), new List<CalendarError>());
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var cells = line.Split(line.Contains('，') ? '，' : ',', StringSplitOptions.TrimEntries);
            if (line.Trim() is [] or ['#', ..] || Headings.Contains(cells[0].ToLowerInvariant()))
                continue;
            if (Day(index + 1, cells, out var problem) is { } day)
                days.Add(day);
            else
                errors.Add(new CalendarError(index + 1, problem));
        }
        return DayChecks.Of(days, errors);
    }

    private static DeclaredDay? Day(int line, string[] cells, out string problem)
    {
        problem = "";
        if (cells.Length != 3)
            problem = "应为三列：日期、放假或上班、名称，例如 2026-02-14,work,春节。";
        else if (!DateOnly.TryParseExact(cells[0], Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            problem = $"“{Short(cells[0])}”不是日期，应写成 2026-02-14。";
        else if (Works(cells[1]) is not { } works)
            problem = $"“{Short(cells[1])}”应为 work（上班）或 rest（放假）。";
        else
            return new DeclaredDay(line, day, works, cells[2]);
        return null;
    }

    private static bool? Works(string word) => word.ToLowerInvariant() switch
    {
        "work" or "上班" or "班" or "补班" => true,
        "rest" or "放假" or "休" or "休息" => false,
        _ => null,
    };

    private static string Short(string text) => text.Length > 20 ? text[..20] + "…" : text;
}
