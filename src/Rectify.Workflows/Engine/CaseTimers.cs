using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Engine;

/// <summary>Says which timers of its definition run for a case, when each is due, and whom it tells. Pure.</summary>
public static class CaseTimers
{
    /// <summary>The timers of the stage in which a case is, with their days, in the order of those.</summary>
    /// <param name="definition">The definition the case was started with.</param>
    /// <param name="one">The case.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public static IReadOnlyList<RunningTimer> Running(LifecycleDefinition definition, RectificationCase one, WorkCalendar calendar) =>
    [
        .. from timer in definition.Timers
           where timer.Stages.Contains(one.Stage)
           let anchor = TimerAnchors.Of(one, timer.Anchor)
           where anchor.Day is not null
           let running = new RunningTimer(timer, anchor.Day!.Value, timer.DueOn(anchor.Day.Value, calendar), anchor.KnownAt)
           orderby running.DueOn
           select running,
    ];

    /// <summary>The notices of a timer: one for each who is concerned. Nobody is told where nobody is named yet.</summary>
    /// <param name="running">The timer that goes off.</param>
    /// <param name="one">The case.</param>
    /// <param name="today">The day in the bureau's zone; a timer that goes off late says when it was due.</param>
    public static IReadOnlyList<Notice> Notices(RunningTimer running, RectificationCase one, DateOnly today)
    {
        var late = running.DueOn < today ? $"（应于{running.DueOn:yyyy-MM-dd}提醒）" : "";
        return
        [
            .. from role in running.Timer.Notify
               from holder in TaskPlanner.Holders(role, one.Snapshot())
               where holder is not (null, null) || !IsHeldByName(role)
               select new Notice(one.Id, running.Timer.Name, running.Text + late, role, holder.UnitId, holder.PersonId, today),
        ];
    }

    private static bool IsHeldByName(CaseRole role) =>
        role is CaseRole.LeadUnit or CaseRole.AssistingUnit or CaseRole.ResponsibleLeader or CaseRole.SustainOwner;
}

/// <summary>A timer as it runs for one case.</summary>
/// <param name="Timer">The timer.</param>
/// <param name="AnchorOn">The day it is measured from.</param>
/// <param name="DueOn">The day on which it is due, in the bureau's zone.</param>
/// <param name="KnownAt">When the anchor became known, UTC; null for a case from before timers, where it counts as always known.</param>
public sealed record RunningTimer(TimerDefinition Timer, DateOnly AnchorOn, DateOnly DueOn, DateTimeOffset? KnownAt)
{
    /// <summary>What it says, in Chinese.</summary>
    public string Text => Timer.Text.Replace("{date}", AnchorOn.ToString("yyyy-MM-dd", null), StringComparison.Ordinal);

    /// <summary>
    /// Whether it goes off by a day. Who enters a deadline late, or imports one, is not told of what was due before
    /// anybody could know.
    /// </summary>
    /// <param name="today">The day in the bureau's zone.</param>
    /// <param name="time">The bureau's days.</param>
    public bool IsDue(DateOnly today, BureauTime time) => DueOn <= today && !(KnownAt is { } known && DueOn < time.DayOf(known));
}
