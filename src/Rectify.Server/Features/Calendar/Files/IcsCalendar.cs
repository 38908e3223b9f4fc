using System.Globalization;
using System.Text.RegularExpressions;

namespace Rectify.Server.Features.Calendar.Files;

/// <summary>
/// Reads the all-day events of an .ics file (RFC 5545). Whether an event is a holiday or a make-up day is said by
/// X-APPLE-SPECIAL-DAY or by the words of its summary, as the calendars that people subscribe to have it.
/// </summary>
internal static partial class IcsCalendar
{
    /// <summary>The longest event: no holiday is longer.</summary>
    private const int MostDays = 31;

    /// <summary>The longest summary in which a name is looked for; a longer one is refused as a name that is too long.</summary>
    private const int LongestSummary = 200;

    public static CalendarReading Read(string text)
    {
        var (days, errors, others) = (new List<DeclaredDay>(), new List<CalendarError>(), 0);
        foreach (var one in IcsEvent.In(text))
            if (Works(one) is not { } works)
                others++;
            else if (Span(one) is var (first, count))
                days.AddRange(Enumerable.Range(0, count).Select(offset =>
                    new DeclaredDay(one.Line, first.AddDays(offset), works, NameOf(one))));
            else
                errors.Add(new CalendarError(one.Line, $"“{one["SUMMARY"]}”的起止日期（DTSTART、DTEND）看不懂。"));
        return DayChecks.Of(days, errors, others);
    }

    private static bool? Works(IcsEvent one) => (one["X-APPLE-SPECIAL-DAY"], one["SUMMARY"]) switch
    {
        ("ALTERNATE-WORKDAY", _) => true,
        ("WORK-HOLIDAY", _) => false,
        (_, var words) when words.Contains('班', StringComparison.Ordinal) => true,
        (_, var words) when words.Contains('休', StringComparison.Ordinal) || words.Contains('假', StringComparison.Ordinal) => false,
        _ => null,
    };

    /// <summary>DTEND is the day after the last; without it the event is one day long.</summary>
    private static (DateOnly First, int Days)? Span(IcsEvent one)
    {
        if (DayOf(one["DTSTART"]) is not { } first)
            return null;
        if (one["DTEND"].Length == 0)
            return (first, 1);
        var count = DayOf(one["DTEND"])?.DayNumber - first.DayNumber;
        return count is > 0 and <= MostDays ? (first, count.Value) : null;
    }

    private static DateOnly? DayOf(string value) =>
        value.Length >= 8 && DateOnly.TryParseExact(value[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    /// <summary>The holiday's own name: 春节, where the event is called 春节（班） or 春节 补班.</summary>
    private static string NameOf(IcsEvent one)
    {
        var summary = one["SUMMARY"].Replace("\\,", "，", StringComparison.Ordinal);
        if (summary.Length > LongestSummary)
            return summary;
        var name = Marks().Replace(summary, "").Trim();
        return name.Length == 0 ? summary : name;
    }

    [GeneratedRegex("[ \u3000]*[（(\\[【]?(假期|放假|补班|上班|调休|休息|休|班|假)[）)\\]】]?([ \u3000]*第\\d+天.*)?$")]
    private static partial Regex Marks();
}
