namespace Rectify.Domain.Tallies;

/// <summary>半年: the halves of a year that summaries are written for.</summary>
public static class HalfYears
{
    /// <summary>The last 30 June or 31 December before a day: the cut-off of the summary that is due then.</summary>
    /// <param name="day">A day in the bureau's zone; it has not ended, so it is no cut-off itself.</param>
    public static DateOnly LastEndBefore(DateOnly day) =>
        day.Month <= 6 ? new DateOnly(day.Year - 1, 12, 31) : new DateOnly(day.Year, 6, 30);
}
