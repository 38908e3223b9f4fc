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
            await Check(await db.Snapshots.AsNoTracking().SingleAsync(one => one.Id == id, stop), found, stop);
        return ids.Count;
    }

    private async Task Check(TallySnapshot one, Discrepancies found, CancellationToken stop)
    {
        var frozen = await db.ContentOf(one, stop);
        if (!SnapshotSeal.Holds(one, frozen))
            found.Add(DiscrepancyKind.Snapshot, null, one.Id.ToString(), $"{Name(one)}的内容与封存时的哈希不符。");
        if (one.RulesVersion != TallyQuery.RulesVersion)
            return; // Counted by other rules than today's: the seal alone vouches for it.
        var again = await taker.Content(one.Id, new TallyMoment(one.AsOf, one.KnownAt), stop);
        Rows(one, frozen, again, found);
        if (one.SealVersion < SnapshotSeal.WithOutcomes)
            return;
        if (!frozen.Figures.Select(SealText.Of).ToHashSet().SetEquals(again.Figures.Select(SealText.Of)))
            found.Add(DiscrepancyKind.Snapshot, null, one.Id.ToString(), $"{Name(one)}的措施数与重新计数的结果不符。");
        Outcomes(one, frozen, again, found);
    }

    private static void Rows(TallySnapshot one, SnapshotContent frozen, SnapshotContent recounted, Discrepancies found)
    {
        var again = recounted.Rows.ToDictionary(row => row.CaseId);
        foreach (var row in frozen.Rows)
            if (!again.Remove(row.CaseId, out var other) || Text(other) != Text(row))
                found.Add(DiscrepancyKind.Snapshot, row.CaseNumber, one.Id.ToString(), $"{Name(one)}中该事项的状态与重新计数的结果不符。");
        foreach (var missing in again.Values)
            found.Add(DiscrepancyKind.Snapshot, missing.CaseNumber, one.Id.ToString(), $"{Name(one)}缺少该事项。");

        string Text(TallySnapshotRow row) => SnapshotSeal.Text(row, one.SealVersion);
    }

    private static void Outcomes(TallySnapshot one, SnapshotContent frozen, SnapshotContent recounted, Discrepancies found)
    {
        var again = recounted.Outcomes.ToDictionary(outcome => outcome.OutcomeId);
        foreach (var outcome in frozen.Outcomes)
            if (!again.Remove(outcome.OutcomeId, out var other) || SealText.Of(other) != SealText.Of(outcome))
                found.Add(DiscrepancyKind.Snapshot, outcome.CaseNumber, one.Id.ToString(), $"{Name(one)}中该事项的整改成果与重新计数的结果不符。");
        foreach (var missing in again.Values)
            found.Add(DiscrepancyKind.Snapshot, missing.CaseNumber, one.Id.ToString(), $"{Name(one)}缺少该事项的一条整改成果。");
    }

    private static string Name(TallySnapshot one) => $"截至{HalfYearSentence.Day(one.AsOf)}的定格统计（{one.Slot}）";
}
