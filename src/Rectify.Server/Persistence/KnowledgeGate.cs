using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Rectify.Domain.Common;

namespace Rectify.Server.Persistence;

/// <summary>
/// Keeps what a snapshot knows apart from what is recorded later, whichever server commits first. Who records passes a gate
/// that many pass at once, and is refused where a snapshot knows everything up to that moment already; who takes a
/// snapshot closes it for a moment, when nobody is on the way through.
/// </summary>
internal sealed class KnowledgeGate(RectifyDbContext db, DatabaseAddress address, BureauTime time)
{
    /// <summary>Saves what was changed. What carries a moment of recording is saved behind the gate, in one transaction with it.</summary>
    /// <exception cref="RefusedException">A snapshot that was taken meanwhile would have to know it.</exception>
    public async Task Save(CancellationToken stop)
    {
        if (RecordedMoments.Earliest(db.ChangeTracker) is not { } earliest)
        {
            await db.SaveChangesAsync(stop);
            return;
        }
        // One save is all there is to it: a savepoint before it would cost a question to the database and save nothing.
        db.Database.AutoSavepointsEnabled = false;
        await using var transaction = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(stop) : null;
        if (await IsSettled(earliest, stop))
            throw new RefusedException(new SettledMeanwhile());
        await SaveFound(stop);
        if (transaction is not null)
            await transaction.CommitAsync(stop);
    }

    /// <summary>
    /// Draws the moment that a snapshot knows: everything recorded by then is there to be counted, and nothing can be
    /// added to it from now on. The caller must not be in a transaction.
    /// </summary>
    /// <param name="until">The moment, where it is not now.</param>
    /// <param name="stop">Stops it.</param>
    /// <exception cref="RefusedException">Somebody was saving all the time that it waited.</exception>
    public async Task<DateTimeOffset> Settle(DateTimeOffset? until, CancellationToken stop)
    {
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(stop);
            if (GateText.Close(address.Provider) is { } close)
                await db.Database.ExecuteSqlRawAsync(close, stop);
            var moment = until ?? time.Now;
            await db.Installations.Where(one => one.SettledUntil == null || one.SettledUntil < moment)
                .ExecuteUpdateAsync(set => set.SetProperty(one => one.SettledUntil, moment), stop);
            await transaction.CommitAsync(stop);
            return moment;
        }
        catch (DbException error) when (error.IsLockTimeout())
        {
            throw new RefusedException(new SnapshotMustWait());
        }
    }

    /// <summary>What changed was looked for already: in an import that is work.</summary>
    private async Task SaveFound(CancellationToken stop)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await db.SaveChangesAsync(stop);
        }
        finally
        {
            db.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Passes the gate and reads what is settled: one question, which on PostgreSQL the beginning of the transaction goes with.</summary>
    private async Task<bool> IsSettled(DateTimeOffset earliest, CancellationToken stop) => GateText.Pass(address.Provider) is { } pass
        ? (await db.Installations.FromSqlRaw(pass, earliest).AsNoTracking().ToListAsync(stop)).Count > 0
        : await db.Installations.AnyAsync(one => one.SettledUntil >= earliest, stop);
}

/// <summary>A snapshot was taken between the decision and the saving.</summary>
public sealed record SettledMeanwhile() : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "刚刚有统计定格，本次办理的时间已经包括在内，未保存。请再办理一次。";

    public override string English => "A snapshot was taken just now that already covers this moment, so nothing was saved. Please do it again.";
}

/// <summary>The bureau's records were being saved all the time that a snapshot waited.</summary>
public sealed record SnapshotMustWait() : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "正有办理事项在保存，暂时不能定格统计。请稍后再试。";

    public override string English => "Records are being saved at this moment, so no snapshot was taken. Please try again shortly.";
}
