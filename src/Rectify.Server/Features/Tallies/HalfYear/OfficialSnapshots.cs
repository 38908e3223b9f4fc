using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The official snapshot of a report's cut-off (rule 13).</summary>
/// <param name="Differing">The names of the sources whose numbers are not those of the snapshot any more.</param>
public sealed record OfficialSnapshot(Guid Id, SnapshotKind Kind, DateTimeOffset KnownAt, string Hash, IReadOnlyList<string> Differing)
{
    /// <summary>Whether the report's numbers still equal the frozen ones.</summary>
    public bool IsEqual => Differing.Count == 0;
}

/// <summary>Finds the snapshot that stands for a cut-off, and holds the report's numbers against it.</summary>
internal sealed class OfficialSnapshots(RectifyDbContext db, IMediator mediator)
{
    public async Task<OfficialSnapshot?> At(ReportBasis basis, IReadOnlyList<SourceReport> sources, CancellationToken stop)
    {
        var (day, known) = (basis.Moment.AsOf, basis.Moment.KnownAt);
        // A correction is known later than what it corrects, and stands for it.
        var found = await db.Snapshots.AsNoTracking().Where(one => one.AsOf == day && one.KnownAt <= known)
            .OrderByDescending(one => one.KnownAt).ThenByDescending(one => one.Id).FirstOrDefaultAsync(stop);
        if (found is null)
            return null;
        var frozen = (await mediator.Send(new GetSnapshot(found.Id) { Size = 1 }, stop)).Sources.ToDictionary(source => source.SourceId, source => source.Numbers);
        return new OfficialSnapshot(
            found.Id, found.Kind, found.KnownAt, found.Hash,
            [.. sources.Where(source => !IsEqual(source.Tally, frozen.GetValueOrDefault(source.SourceId, new SnapshotNumbers()))).Select(source => source.Name)]);
    }

    private static bool IsEqual(Tally live, SnapshotNumbers frozen) =>
        (live.Aspects, live.NotStarted, live.InProgress, live.Completed, live.Sustained, live.Ended, live.Overdue)
        == (frozen.Aspects, frozen.NotStarted, frozen.InProgress, frozen.Completed, frozen.Sustained, frozen.Ended, frozen.Overdue)
        && (frozen.Measures is null || frozen.Measures == live.Measures);
}
