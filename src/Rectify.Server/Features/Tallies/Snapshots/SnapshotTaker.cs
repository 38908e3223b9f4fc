using Microsoft.EntityFrameworkCore;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>Counts what goes into a snapshot, and counts it again to check one.</summary>
internal sealed class SnapshotTaker(TallyQuery query)
{
    public async Task<TallySnapshot> Take(
        SnapshotKind kind, DateOnly asOf, DateTimeOffset knownAt, Guid? corrects, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var head = new SnapshotHead(
            kind, asOf, knownAt, TallyQuery.RulesVersion, corrects,
            kind == SnapshotKind.Manual ? SnapshotSlots.Manual(id) : SnapshotSlots.Scheduled(kind, asOf));
        var rows = await Rows(id, new TallyMoment(asOf, knownAt), stop);
        return new TallySnapshot
        {
            Id = id,
            Kind = head.Kind,
            AsOf = head.AsOf,
            KnownAt = head.KnownAt,
            RulesVersion = head.RulesVersion,
            CorrectsId = head.CorrectsId,
            Slot = head.Slot,
            Hash = SnapshotSeal.HashOf(head, rows),
            Rows = rows,
        };
    }

    /// <summary>Every case of the bureau as the rules of today count it at that moment.</summary>
    public Task<List<TallySnapshotRow>> Rows(Guid snapshotId, TallyMoment moment, CancellationToken stop) =>
        query.At(moment, new TallyScope()).Select(one => new TallySnapshotRow
        {
            SnapshotId = snapshotId,
            CaseId = one.Case.Id,
            CaseNumber = one.Case.Number,
            SourceId = one.Case.SourceId,
            AspectId = one.Case.AspectId,
            Bucket = one.Facts.Bucket,
            Sustained = one.Sustained,
            Overdue = one.Overdue,
            Deadline = one.Facts.Deadline,
            Forecast = one.Facts.Forecast,
        }).ToListAsync(stop);
}
