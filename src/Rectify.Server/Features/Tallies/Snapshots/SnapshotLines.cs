using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>One source within one snapshot.</summary>
internal sealed record SnapshotLine(Guid SnapshotId, Guid SourceId, SnapshotNumbers Numbers);

internal static class SnapshotLines
{
    /// <summary>The frozen rows of some snapshots, counted by snapshot and source in one query.</summary>
    public static async Task<ILookup<Guid, SnapshotLine>> CountLines(
        this RectifyDbContext db, IReadOnlyCollection<TallySnapshot> snapshots, CancellationToken stop)
    {
        var owners = snapshots.Select(one => one.RowsOfId ?? one.Id).Distinct().ToList();
        var lines = (await Count(db, owners).ToListAsync(stop)).ToLookup(line => line.SnapshotId);
        return snapshots.SelectMany(one => lines[one.RowsOfId ?? one.Id].Select(line => line with { SnapshotId = one.Id }))
            .ToLookup(line => line.SnapshotId);
    }

    public static SnapshotNumbers Together(this IEnumerable<SnapshotLine> lines) =>
        lines.Aggregate(new SnapshotNumbers(), (sum, line) => sum + line.Numbers);

    private static IQueryable<SnapshotLine> Count(RectifyDbContext db, List<Guid> owners) =>
        from row in db.Set<TallySnapshotRow>()
        where owners.Contains(row.SnapshotId)
        group row by new { row.SnapshotId, row.SourceId } into rows
        select new SnapshotLine(rows.Key.SnapshotId, rows.Key.SourceId, new SnapshotNumbers
        {
            Aspects = rows.Where(row => row.Bucket != StatusBucket.Ended).Select(row => row.AspectId).Distinct().Count(),
            NotStarted = rows.Count(row => row.Bucket == StatusBucket.NotStarted),
            InProgress = rows.Count(row => row.Bucket == StatusBucket.InProgress),
            Completed = rows.Count(row => row.Bucket == StatusBucket.Completed),
            Sustained = rows.Count(row => row.Sustained),
            Ended = rows.Count(row => row.Bucket == StatusBucket.Ended),
            Overdue = rows.Count(row => row.Overdue),
            AwaitingVerification = rows.Count(row => row.AwaitingVerification),
            ReviewOverdue = rows.Count(row => row.ReviewOverdue),
            DueThisYear = rows.Count(row => row.DueThisYear),
            ForecastThisYear = rows.Count(row => row.ForecastThisYear),
        });
}
