using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>The timers that will go off for a case if it stays where it is: computed from definition and calendar, never stored.</summary>
internal sealed class ComingReminders(RectifyDbContext db, WorkCalendars calendars, BureauTime time)
{
    public async Task<IReadOnlyList<ReminderView>> Of(RectificationCase one, LifecycleDefinition definition, CancellationToken stop)
    {
        if (definition.Timers.Count == 0)
            return [];
        var fired = await db.TimerFirings.Where(firing => firing.CaseId == one.Id && firing.Cycle == one.Cycle)
            .Select(firing => new { firing.Timer, firing.AnchorOn }).ToListAsync(stop);
        return
        [
            .. from running in CaseTimers.Running(definition, one, await calendars.Current(stop))
               where running.DueOn >= time.Today && !fired.Contains(new { Timer = running.Timer.Name, running.AnchorOn })
               select new ReminderView(running.DueOn, running.Text, [.. running.Timer.Notify.Select(InputNames.Chinese)]),
        ];
    }
}

/// <summary>A reminder that is to come: its day, what it will say and whom it will tell.</summary>
public sealed record ReminderView(DateOnly DueOn, string Text, IReadOnlyList<string> Tells);
