namespace Rectify.Domain.Common;

/// <summary>
/// The bureau's calendar: instants come from the given clock, days are days in the bureau's time zone
/// (Asia/Shanghai unless configured otherwise; tallies.md, rule 7).
/// </summary>
/// <param name="clock">Where the time comes from.</param>
/// <param name="zone">The zone whose midnight separates two days.</param>
public sealed class BureauTime(TimeProvider clock, TimeZoneInfo zone)
{
    /// <summary>The zone's identifier where none is configured.</summary>
    public const string DefaultZone = "Asia/Shanghai";

    /// <summary>The zone whose midnight separates two days.</summary>
    public TimeZoneInfo Zone => zone;

    /// <summary>Now, in UTC, cut to whole milliseconds so that every database stores and returns it unchanged.</summary>
    public DateTimeOffset Now
    {
        get
        {
            var ticks = clock.GetUtcNow().UtcTicks;
            return new DateTimeOffset(ticks - ticks % TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        }
    }

    /// <summary>Today in the bureau's zone.</summary>
    public DateOnly Today => DayOf(clock.GetUtcNow());

    /// <summary>The bureau's day on which an instant falls.</summary>
    public DateOnly DayOf(DateTimeOffset instant) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, zone).DateTime);

    /// <summary>The last millisecond of a bureau day, in UTC: what "as known at" means when only a day is given.</summary>
    public DateTimeOffset EndOf(DateOnly day)
    {
        var midnight = day.AddDays(1).ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(midnight, zone), TimeSpan.Zero).AddMilliseconds(-1);
    }
}
