using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>Which snapshot was corrected by which. A chain: each is corrected once at most, and may be a correction itself.</summary>
internal sealed class SnapshotCorrections(RectifyDbContext db)
{
    /// <summary>A snapshot that may be corrected.</summary>
    /// <exception cref="RefusedException">There is none, or it was corrected already.</exception>
    public async Task<TallySnapshot> Open(Guid id, CancellationToken stop)
    {
        var old = await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop)
            ?? throw new RefusedException(new SnapshotNotFound());
        return await Latest(old, stop) is { } newer && newer.Id != old.Id
            ? throw new RefusedException(new SnapshotCorrectedAlready(newer.Id, newer.Hash))
            : old;
    }

    /// <summary>The one that corrects a snapshot; null where none does. What was taken before there was one at most may have several: the latest.</summary>
    public Task<TallySnapshot?> Of(Guid id, CancellationToken stop) => db.Snapshots.AsNoTracking()
        .Where(one => one.CorrectsId == id).OrderByDescending(one => one.KnownAt).FirstOrDefaultAsync(stop);

    private async Task<TallySnapshot> Latest(TallySnapshot one, CancellationToken stop)
    {
        while (await Of(one.Id, stop) is { } newer)
            one = newer;
        return one;
    }
}
