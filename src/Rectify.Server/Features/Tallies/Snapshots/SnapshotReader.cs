using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>A snapshot's head, as people read it.</summary>
/// <param name="TakenBy">Null for the system's own, and for what was taken before this was kept.</param>
/// <param name="Definitions">The versions of the lifecycles that its cases followed.</param>
public sealed record SnapshotFacts(
    Guid Id, SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, int SealVersion, string Hash,
    string? TakenBy, string? Reason, SnapshotName? Corrects, SnapshotName? CorrectedBy, IReadOnlyList<string> Definitions);

/// <summary>Another snapshot, named.</summary>
public sealed record SnapshotName(Guid Id, DateTimeOffset KnownAt, string Hash, string? Reason);

/// <summary>Reads what is around the rows of a snapshot.</summary>
internal sealed class SnapshotReader(RectifyDbContext db, SnapshotCorrections corrections, DefinitionCatalog definitions)
{
    /// <exception cref="RefusedException">There is no such snapshot.</exception>
    public async Task<TallySnapshot> Find(Guid id, CancellationToken stop) =>
        await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, stop) ?? throw new RefusedException(new SnapshotNotFound());

    public async Task<SnapshotFacts> Facts(TallySnapshot one, CancellationToken stop)
    {
        var old = one.CorrectsId is { } id ? await db.Snapshots.AsNoTracking().FirstOrDefaultAsync(other => other.Id == id, stop) : null;
        return new SnapshotFacts(
            one.Id, one.Kind, one.AsOf, one.KnownAt, one.RulesVersion, one.SealVersion, one.Hash,
            await NameOf(one.TakenById, stop), one.Reason, Named(old), Named(await corrections.Of(one.Id, stop)), await Definitions(one, stop));
    }

    /// <summary>Its numbers, source by source.</summary>
    public async Task<IReadOnlyList<SnapshotSource>> Sources(TallySnapshot one, CancellationToken stop)
    {
        var numbers = (await db.CountLines([one], stop))[one.Id].ToDictionary(line => line.SourceId, line => line.Numbers);
        var sources = await db.Sources.AsNoTracking().Where(source => numbers.Keys.Contains(source.Id))
            .OrderBy(source => source.FeedbackDate).ThenBy(source => source.Code).ToListAsync(stop);
        var measures = await Measures(one, stop);
        return [.. sources.Select(source => new SnapshotSource(
            source.Id, source.Code, source.Name, numbers[source.Id] with { Measures = measures(source.Id) }))];
    }

    /// <summary>Its numbers over all sources.</summary>
    public async Task<SnapshotNumbers> Whole(TallySnapshot one, IEnumerable<SnapshotSource> sources, CancellationToken stop) =>
        sources.Aggregate(new SnapshotNumbers(), (sum, source) => sum + source.Numbers) with { Measures = (await Measures(one, stop))(Guid.Empty) };

    /// <summary>By source; null where the seal did not keep them.</summary>
    private async Task<Func<Guid, int?>> Measures(TallySnapshot one, CancellationToken stop)
    {
        var figures = await db.FiguresOf(one).ToDictionaryAsync(figure => figure.SourceId, figure => figure.Measures, stop);
        return source => figures.TryGetValue(source, out var count) ? count : null;
    }

    private async Task<IReadOnlyList<string>> Definitions(TallySnapshot one, CancellationToken stop)
    {
        var used = await db.RowsOf(one).Where(row => row.DefinitionVersion > 0)
            .Select(row => new { row.DefinitionKey, row.DefinitionVersion }).Distinct().ToListAsync(stop);
        return [.. used.OrderBy(item => item.DefinitionKey, StringComparer.Ordinal).ThenBy(item => item.DefinitionVersion)
            .Select(item => definitions.VersionOf(item.DefinitionKey, item.DefinitionVersion))];
    }

    private async Task<string?> NameOf(Guid? person, CancellationToken stop) => person is { } id
        ? await db.People.Where(one => one.Id == id).Select(one => one.Name).FirstOrDefaultAsync(stop)
        : null;

    private static SnapshotName? Named(TallySnapshot? one) => one is null ? null : new SnapshotName(one.Id, one.KnownAt, one.Hash, one.Reason);
}
