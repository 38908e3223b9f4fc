namespace Rectify.Domain.Deadlines;

/// <summary>How days are counted.</summary>
public enum DayCount
{
    /// <summary>自然日.</summary>
    Calendar,

    /// <summary>工作日, by the bureau's <see cref="WorkCalendar"/>.</summary>
    Working,
}
