using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>The numbers of a snapshot, counted from its frozen rows alone.</summary>
public sealed record SnapshotNumbers
{
    public int Aspects { get; init; }

    public int NotStarted { get; init; }

    public int InProgress { get; init; }

    public int Completed { get; init; }

    public int Sustained { get; init; }

    public int Ended { get; init; }

    public int Overdue { get; init; }

    public int Open => NotStarted + InProgress;

    public int Total => Open + Completed;

    public string Percent => Percentage.Text(Completed, Total);
}

/// <summary>One source within one snapshot.</summary>
internal sealed class SnapshotLine
{
    public required Guid SnapshotId { get; init; }

    public required Guid SourceId { get; init; }

    public required SnapshotNumbers Numbers { get; init; }
}

internal static class SnapshotLines
{
    /// <summary>The frozen rows of some snapshots, counted by snapshot and source in one query.</summary>
    public static Task<List<SnapshotLine>> CountLines(
        this RectifyDbContext db, IReadOnlyCollection<Guid> snapshots, CancellationToken stop) => (
        from row in db.Set<Persistence.Records.TallySnapshotRow>()
        where snapshots.Contains(row.SnapshotId)
        group row by new { row.SnapshotId, row.SourceId } into rows
        select new SnapshotLine
        {
            SnapshotId = rows.Key.SnapshotId,
            SourceId = rows.Key.SourceId,
            Numbers = new SnapshotNumbers
            {
                Aspects = rows.Where(row => row.Bucket != StatusBucket.Ended).Select(row => row.AspectId).Distinct().Count(),
                NotStarted = rows.Count(row => row.Bucket == StatusBucket.NotStarted),
                InProgress = rows.Count(row => row.Bucket == StatusBucket.InProgress),
                Completed = rows.Count(row => row.Bucket == StatusBucket.Completed),
                Sustained = rows.Count(row => row.Sustained),
                Ended = rows.Count(row => row.Bucket == StatusBucket.Ended),
                Overdue = rows.Count(row => row.Overdue),
            },
        }).ToListAsync(stop);

    /// <summary>Sources are disjoint: their numbers add up, aspects included.</summary>
    public static SnapshotNumbers Together(this IEnumerable<SnapshotLine> lines) =>
        lines.Aggregate(new SnapshotNumbers(), (sum, line) => new SnapshotNumbers
        {
            Aspects = sum.Aspects + line.Numbers.Aspects,
            NotStarted = sum.NotStarted + line.Numbers.NotStarted,
            InProgress = sum.InProgress + line.Numbers.InProgress,
            Completed = sum.Completed + line.Numbers.Completed,
            Sustained = sum.Sustained + line.Numbers.Sustained,
            Ended = sum.Ended + line.Numbers.Ended,
            Overdue = sum.Overdue + line.Numbers.Overdue,
        });
}
