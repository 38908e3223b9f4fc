using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Rectify.Domain.Cases;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Tests.Persistence;

/// <summary>Makes of a ledger what an earlier version would have stored, down to its schema.</summary>
internal static class OldLedgers
{
    public static async Task<int> Write(RectifyDbContext db, string migration, CancellationToken stop)
    {
        foreach (var one in await db.Cases.AsNoTracking().ToListAsync(stop))
            await ForgetMembers(db, one, stop);
        foreach (var one in await db.Snapshots.AsNoTracking().ToListAsync(stop))
            await SealAsBefore(db, one, stop);
        await db.GetService<IMigrator>().MigrateAsync(migration, stop);
        return 0;
    }

    /// <summary>A history that says nothing of units and measures, hashed as it would have been.</summary>
    private static async Task ForgetMembers(RectifyDbContext db, RectificationCase one, CancellationToken stop)
    {
        var head = "";
        foreach (var line in await db.History.Where(line => line.CaseId == one.Id).OrderBy(line => line.Sequence).ToListAsync(stop))
        {
            var facts = JsonNode.Parse(line.Facts)!.AsObject();
            facts.Remove("Joined");
            facts.Remove("Left");
            db.Entry(line).Property(row => row.Facts).CurrentValue = facts.ToJsonString();
            db.Entry(line).Property(row => row.PreviousHash).CurrentValue = head;
            head = HistoryChain.HashOf(line);
            var (hash, previous, text) = (head, line.PreviousHash, line.Facts);
            await db.History.Where(row => row.Id == line.Id).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Facts, text).SetProperty(row => row.PreviousHash, previous).SetProperty(row => row.Hash, hash), stop);
        }
        await db.Cases.Where(row => row.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.HistoryHead, head), stop);
    }

    /// <summary>A snapshot with rows of its own under the first seal.</summary>
    private static async Task SealAsBefore(RectifyDbContext db, TallySnapshot one, CancellationToken stop)
    {
        one.RowsOfId.ShouldBeNull("Earlier versions shared no rows.");
        var rows = await db.RowsOf(one).AsNoTracking().ToListAsync(stop);
        var hash = SnapshotSeal.FirstHashOf(SnapshotHead.Of(one), rows);
        await db.Snapshots.Where(head => head.Id == one.Id).ExecuteUpdateAsync(set => set.SetProperty(head => head.Hash, hash), stop);
    }
}
