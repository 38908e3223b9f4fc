namespace Rectify.Domain.Deadlines;

/// <summary>红黄绿灯: computed from dates, never stored.</summary>
public enum WarningLight
{
    /// <summary>No light: ended, or without a deadline.</summary>
    None,

    /// <summary>绿灯: there is time.</summary>
    Green,

    /// <summary>黄灯: the deadline is near.</summary>
    Yellow,

    /// <summary>红灯: overdue.</summary>
    Red,
}

/// <summary>Computes the light of a case.</summary>
public static class WarningLights
{
    /// <summary>From how many days before the deadline the light is yellow.</summary>
    public const int YellowDays = 15;

    /// <summary>The light on a given day.</summary>
    /// <param name="isOpen">Whether the case is still open.</param>
    /// <param name="deadline">The current approved deadline.</param>
    /// <param name="today">The day looked at. A case is overdue from the day after its deadline (tallies.md, rule 15).</param>
    public static WarningLight On(bool isOpen, DateOnly? deadline, DateOnly today)
    {
        if (!isOpen || deadline is not { } last)
            return WarningLight.None;
        if (today > last)
            return WarningLight.Red;
        return last.DayNumber - today.DayNumber <= YellowDays ? WarningLight.Yellow : WarningLight.Green;
    }
}
