using System.Collections.Frozen;

namespace Rectify.Domain.Deadlines;

/// <summary>
/// 工作日历: Monday to Friday are worked, but for the declared days (the State Council's yearly notice on holidays and
/// make-up days). Days are days in the bureau's zone.
/// </summary>
public sealed class WorkCalendar
{
    private readonly FrozenDictionary<DateOnly, bool> declared;

    /// <summary>A calendar with the declared days.</summary>
    public WorkCalendar(IEnumerable<CalendarDay> days) =>
        declared = days.ToFrozenDictionary(day => day.Day, day => day.IsWorkday);

    /// <summary>Weekends alone are free: what holds where no day is declared.</summary>
    public static WorkCalendar WeekendsOnly { get; } = new([]);

    /// <summary>Whether a day is worked.</summary>
    public bool IsWorkday(DateOnly day) => declared.TryGetValue(day, out var worked)
        ? worked
        : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>
    /// The day that lies a number of days after another (before it, where the number is negative). It never leaves the
    /// days that can be written: 9999-12-31 as "no deadline" stays where it is.
    /// </summary>
    /// <param name="from">The day from which is counted; it does not count itself.</param>
    /// <param name="days">How many days.</param>
    /// <param name="count">Which days count.</param>
    public DateOnly Shift(DateOnly from, int days, DayCount count)
    {
        if (count == DayCount.Calendar)
            return Within((long)from.DayNumber + days);
        var (day, end) = (from, days < 0 ? DateOnly.MinValue : DateOnly.MaxValue);
        for (var left = Math.Abs(days); left > 0 && day != end;)
        {
            day = day.AddDays(Math.Sign(days));
            if (IsWorkday(day))
                left--;
        }
        return day;
    }

    private static DateOnly Within(long number) =>
        DateOnly.FromDayNumber((int)Math.Clamp(number, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));
}
