using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Verification;

/// <summary>Checks every snapshot: its seal, and that its day, as known then, still counts the same.</summary>
internal sealed class SnapshotCheck(RectifyDbContext db, SnapshotTaker taker)
{
    /// <returns>How many snapshots were checked.</returns>
    public async Task<int> Run(Discrepancies found, CancellationToken stop)
    {
        var ids = await db.Snapshots.OrderBy(one => one.AsOf).ThenBy(one => one.Slot).Select(one => one.Id).ToListAsync(stop);
        foreach (var id in ids)
            await Check(await db.Snapshots.AsNoTracking().Include(one => one.Rows).SingleAsync(one => one.Id == id, stop), found, stop);
        return ids.Count;
    }

    private async Task Check(TallySnapshot one, Discrepancies found, CancellationToken stop)
    {
        if (SnapshotSeal.HashOf(SnapshotHead.Of(one), one.Rows) != one.Hash)
            found.Add(DiscrepancyKind.Snapshot, null, one.Id.ToString(), $"{Name(one)}的内容与封存时的哈希不符。");
        if (one.RulesVersion != TallyQuery.RulesVersion)
            return; // Counted by other rules than today's: the seal alone vouches for it.
        var again = (await taker.Rows(one.Id, new TallyMoment(one.AsOf, one.KnownAt), stop)).ToDictionary(row => row.CaseId, Content);
        foreach (var row in one.Rows)
            if (!again.Remove(row.CaseId, out var content) || content != Content(row))
                found.Add(DiscrepancyKind.Snapshot, row.CaseNumber, one.Id.ToString(), $"{Name(one)}中该事项的状态与重新计数的结果不符。");
        foreach (var missing in again.Values)
            found.Add(DiscrepancyKind.Snapshot, missing.Number, one.Id.ToString(), $"{Name(one)}缺少该事项。");
    }

    private static string Name(TallySnapshot one) => $"截至{HalfYearSentence.Day(one.AsOf)}的定格统计（{one.Slot}）";

    private static (string Number, Guid Source, Guid Aspect, StatusBucket, bool, bool, DateOnly?, DateOnly?) Content(TallySnapshotRow row) =>
        (row.CaseNumber, row.SourceId, row.AspectId, row.Bucket, row.Sustained, row.Overdue, row.Deadline, row.Forecast);
}
