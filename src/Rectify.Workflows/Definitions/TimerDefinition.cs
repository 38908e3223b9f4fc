using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;

namespace Rectify.Workflows.Definitions;

/// <summary>The day that a timer is measured from.</summary>
public enum TimerAnchor
{
    /// <summary>整改时限: the current approved deadline.</summary>
    Deadline,

    /// <summary>复核日期: the next review of a sustained case.</summary>
    NextReview,

    /// <summary>The day on which the current stage was entered.</summary>
    StageEntered,
}

/// <summary>A timer of a lifecycle: goes off once for each case, anchor day and cycle, and tells whoever is concerned.</summary>
public sealed record TimerDefinition
{
    /// <summary>The name in data, unique within the definition.</summary>
    public required string Name { get; init; }

    /// <summary>What it says, in Chinese; <c>{date}</c> stands for the anchor day.</summary>
    public required string Text { get; init; }

    /// <summary>The day it is measured from.</summary>
    public required TimerAnchor Anchor { get; init; }

    /// <summary>Days after the anchor; before it, where negative.</summary>
    public required int Days { get; init; }

    /// <summary>Which days <see cref="Days"/> counts.</summary>
    public DayCount Count { get; init; }

    /// <summary>The stages in which it goes off: nobody is reminded of what they have handed in.</summary>
    public required IReadOnlyList<string> Stages { get; init; }

    /// <summary>Who is told.</summary>
    public required IReadOnlyList<CaseRole> Notify { get; init; }

    /// <summary>The day on which it is due.</summary>
    /// <param name="anchor">The anchor day, in the bureau's zone.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public DateOnly DueOn(DateOnly anchor, WorkCalendar calendar) => calendar.Shift(anchor, Days, Count);

    /// <summary>The last anchor day for which it is due by a day: what a search for due cases need not look beyond.</summary>
    /// <param name="today">The day in the bureau's zone.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public DateOnly LastAnchorDueBy(DateOnly today, WorkCalendar calendar)
    {
        // So many days of the calendar are at least needed for so many working days.
        var last = today.AddDays(-Days);
        while (DueOn(last, calendar) > today)
            last = last.AddDays(-1);
        while (DueOn(last.AddDays(1), calendar) <= today)
            last = last.AddDays(1);
        return last;
    }
}
