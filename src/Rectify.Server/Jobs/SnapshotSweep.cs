using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Jobs;

/// <summary>
/// Finds the scheduled snapshots that are missing since the installation and sends for each the command that takes it.
/// What is missing is read from the database, so it may run twice, from two servers, and after days of downtime.
/// </summary>
internal sealed class SnapshotSweep(RectifyDbContext db, Dispatcher dispatcher, BureauTime time, ILogger<SnapshotSweep> log)
    : ICatchUp
{
    Task<int> ICatchUp.CatchUp(CancellationToken stop) => TakeMissing(stop);

    /// <summary>Takes what is missing of every kind.</summary>
    /// <returns>How many snapshots this run took.</returns>
    public async Task<int> TakeMissing(CancellationToken stop)
    {
        var taken = 0;
        foreach (var kind in SnapshotCalendar.Scheduled)
            taken += await TakeMissing(kind, stop);
        return taken;
    }

    /// <summary>Takes what is missing of one kind. A day that fails is logged and left for the next run; the others go on.</summary>
    /// <returns>How many snapshots this run took.</returns>
    public async Task<int> TakeMissing(SnapshotKind kind, CancellationToken stop)
    {
        var taken = 0;
        foreach (var day in await Missing(kind, stop))
        {
            stop.ThrowIfCancellationRequested(); // Otherwise each day that is left would fail by itself.
            if (await Take(kind, day, stop))
                taken++;
        }
        return taken;
    }

    private async Task<IReadOnlyList<DateOnly>> Missing(SnapshotKind kind, CancellationToken stop)
    {
        var installed = await db.Installations.Where(one => one.Id == Installation.TheOne)
            .Select(one => (DateOnly?)one.InstalledOn).SingleOrDefaultAsync(stop);
        if (installed is not { } first)
            return [];
        var last = time.DayOf(time.Now - SnapshotCalendar.Settling).AddDays(-1);
        var there = await db.Snapshots.Where(one => one.Kind == kind).Select(one => one.AsOf).ToListAsync(stop);
        return [.. SnapshotCalendar.CutOffs(kind, first, last).Except(there)];
    }

    private async Task<bool> Take(SnapshotKind kind, DateOnly day, CancellationToken stop)
    {
        try
        {
            await dispatcher.Send(new TakeSnapshot { Kind = kind, AsOf = day }, Actor.System, cancellationToken: stop);
            return true;
        }
        catch (DbUpdateException error) when (error.IsUniqueViolation())
        {
            return false; // Another server was faster: the snapshot is there.
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "The {Kind} snapshot of {Day} could not be taken; the next run tries again.", kind, day);
            return false;
        }
    }
}
