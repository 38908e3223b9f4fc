using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Features.Notices;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Jobs;

/// <summary>
/// Finds the timers that are due and have not gone off, by each case's own definition, and sends for each the command
/// that lets it go off. What is due is read from the database, so it may run twice, from two servers, and after days of
/// downtime. One case that fails never stops it.
/// </summary>
internal sealed class TimerSweep(
    RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, Dispatcher dispatcher, BureauTime time, ILogger<TimerSweep> log)
    : ICatchUp
{
    public const string EveryTenMinutes = "*/10 * * * *";

    private const int PageSize = 500;

    Task<int> ICatchUp.CatchUp(CancellationToken stop) => FireDue(stop);

    /// <summary>Lets go off what is due.</summary>
    /// <returns>How many timers this run let go off.</returns>
    public async Task<int> FireDue(CancellationToken stop)
    {
        var fired = 0;
        var calendar = await calendars.Current(stop);
        var used = await db.Cases.Select(one => new { one.DefinitionKey, one.DefinitionVersion }).Distinct().ToListAsync(stop);
        foreach (var version in used)
            await Try($"The timers of {version.DefinitionKey} v{version.DefinitionVersion}", async () =>
            {
                var definition = definitions.Get(version.DefinitionKey, version.DefinitionVersion);
                foreach (var timer in definition.Timers)
                    fired += await FireDue(definition, timer, calendar, stop);
            }, stop);
        return fired;
    }

    private async Task<int> FireDue(LifecycleDefinition definition, TimerDefinition timer, WorkCalendar calendar, CancellationToken stop)
    {
        var (fired, after) = (0, "");
        var waiting = db.Waiting(definition, timer, timer.LastAnchorDueBy(time.Today, calendar));
        for (List<TimerCandidate> page; (page = await waiting.Page(after, PageSize, stop)).Count > 0; after = page[^1].Number)
            foreach (var one in page.Where(one => IsDue(one, timer, calendar)))
                if (await Try($"{timer.Name} of {one.Number}", () => Fire(one, timer, stop), stop))
                    fired++;
        return fired;
    }

    private bool IsDue(TimerCandidate one, TimerDefinition timer, WorkCalendar calendar) =>
        new RunningTimer(timer, one.AnchorOn, timer.DueOn(one.AnchorOn, calendar), one.KnownAt).IsDue(time.Today, time);

    private Task Fire(TimerCandidate one, TimerDefinition timer, CancellationToken stop) => dispatcher.Send(
        new FireTimer(one.CaseId, timer.Name, one.AnchorOn, one.Cycle), Actor.System, cancellationToken: stop);

    private async Task<bool> Try(string what, Func<Task> work, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested(); // Otherwise each case that is left would fail by itself.
        try
        {
            await work();
            return true;
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation())
        {
            return false; // Another server was faster: it went off.
        }
        catch (RefusedException refused) when (refused.Refusal is TimerNotDue)
        {
            return false; // The case has moved on since it was found.
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "{What} could not be looked after; the next run tries again.", what);
            return false;
        }
    }
}
