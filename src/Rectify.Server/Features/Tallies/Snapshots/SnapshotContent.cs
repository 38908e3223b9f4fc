using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>Everything that a snapshot freezes beside its head.</summary>
internal sealed record SnapshotContent(
    IList<TallySnapshotRow> Rows, IList<TallySnapshotFigure> Figures, IList<TallySnapshotOutcome> Outcomes);

/// <summary>What was frozen, wherever it is: equal content is kept once.</summary>
internal static class SnapshotContents
{
    public static IQueryable<TallySnapshotRow> RowsOf(this RectifyDbContext db, TallySnapshot one)
    {
        var owner = one.RowsOfId ?? one.Id;
        return db.Set<TallySnapshotRow>().Where(row => row.SnapshotId == owner);
    }

    public static IQueryable<TallySnapshotFigure> FiguresOf(this RectifyDbContext db, TallySnapshot one)
    {
        var owner = one.RowsOfId ?? one.Id;
        return db.Set<TallySnapshotFigure>().Where(figure => figure.SnapshotId == owner);
    }

    public static IQueryable<TallySnapshotOutcome> OutcomesOf(this RectifyDbContext db, TallySnapshot one)
    {
        var owner = one.RowsOfId ?? one.Id;
        return db.Set<TallySnapshotOutcome>().Where(outcome => outcome.SnapshotId == owner);
    }

    public static async Task<SnapshotContent> ContentOf(this RectifyDbContext db, TallySnapshot one, CancellationToken stop) => new(
        await db.RowsOf(one).AsNoTracking().ToListAsync(stop),
        await db.FiguresOf(one).AsNoTracking().ToListAsync(stop),
        await db.OutcomesOf(one).AsNoTracking().ToListAsync(stop));
}
