using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

internal static class SnapshotRowsOf
{
    /// <summary>The frozen rows of a snapshot, wherever they are.</summary>
    public static IQueryable<TallySnapshotRow> RowsOf(this RectifyDbContext db, TallySnapshot one)
    {
        var owner = one.RowsOfId ?? one.Id;
        return db.Set<TallySnapshotRow>().Where(row => row.SnapshotId == owner);
    }
}
