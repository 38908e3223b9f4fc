using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Outcomes;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>整改成果 as they were frozen.</summary>
/// <param name="Kinds">Every kind with its count and amount, zeros included (rule 14).</param>
/// <param name="RecordCount">How many records there are; <paramref name="Records"/> holds the first of them.</param>
public sealed record FrozenOutcomes(IReadOnlyList<OutcomeCount> Kinds, int RecordCount, IReadOnlyList<FrozenOutcome> Records);

/// <summary>A frozen record. Its name is today's; everything else is as it was frozen.</summary>
public sealed record FrozenOutcome(string Number, OutcomeKind Kind, int Count, decimal Amount, DateOnly TookEffectOn, string? Title);

/// <summary>The outcomes of two snapshots.</summary>
/// <param name="Kinds">Every kind in both.</param>
/// <param name="RecordCount">How many records only one of the two has; <paramref name="Records"/> holds the first of them.</param>
public sealed record OutcomeDifferences(IReadOnlyList<OutcomeDifference> Kinds, int RecordCount, IReadOnlyList<RecordDifference> Records);

public sealed record OutcomeDifference(OutcomeKind Kind, OutcomeCount From, OutcomeCount To);

/// <summary>A record that only one of two snapshots has, and why.</summary>
/// <param name="Appeared">Whether the second has it.</param>
/// <param name="VoidedBecause">Why it was voided since; null where it was not.</param>
public sealed record RecordDifference(FrozenOutcome Outcome, bool Appeared, DateTimeOffset RecordedAt, string RecordedBy, string? VoidedBecause);

/// <summary>Reads and compares the outcomes that snapshots froze.</summary>
internal sealed class SnapshotOutcomes(RectifyDbContext db)
{
    private const int Listed = 200;

    public async Task<FrozenOutcomes?> Of(TallySnapshot one, CancellationToken stop)
    {
        if (one.SealVersion < SnapshotSeal.WithOutcomes)
            return null;
        var frozen = db.OutcomesOf(one);
        var records = await Named(frozen).OrderBy(row => row.Frozen.CaseNumber).ThenBy(row => row.Frozen.OutcomeId).Take(Listed).ToListAsync(stop);
        return new FrozenOutcomes(await Count(frozen, stop), await frozen.CountAsync(stop), [.. records.Select(View)]);
    }

    public async Task<OutcomeDifferences?> Between(TallySnapshot from, TallySnapshot to, CancellationToken stop)
    {
        if (Math.Min(from.SealVersion, to.SealVersion) < SnapshotSeal.WithOutcomes)
            return null;
        var (left, right) = (db.OutcomesOf(from), db.OutcomesOf(to));
        var vanished = left.Where(one => !right.Any(other => other.OutcomeId == one.OutcomeId));
        var appeared = right.Where(one => !left.Any(other => other.OutcomeId == one.OutcomeId));
        var records = (await First(vanished, stop)).Select(row => Difference(row, appeared: false))
            .Concat((await First(appeared, stop)).Select(row => Difference(row, appeared: true)));
        var (before, after) = (await Count(left, stop), await Count(right, stop));
        return new OutcomeDifferences(
            [.. before.Zip(after, (one, other) => new OutcomeDifference(one.Kind, one, other))],
            await vanished.CountAsync(stop) + await appeared.CountAsync(stop),
            [.. records.OrderBy(one => one.Outcome.Number, StringComparer.Ordinal).Take(Listed)]);
    }

    private static async Task<IReadOnlyList<OutcomeCount>> Count(IQueryable<TallySnapshotOutcome> frozen, CancellationToken stop) => OutcomeTally.Of(await (
        from one in frozen
        group one by one.Kind into same
        select new OutcomeCount(same.Key, same.Count(), same.Sum(one => one.Count), same.Sum(one => one.Amount))).ToListAsync(stop)).Kinds;

    private Task<List<NamedRecord>> First(IQueryable<TallySnapshotOutcome> some, CancellationToken stop) =>
        Named(some).OrderBy(row => row.Frozen.CaseNumber).ThenBy(row => row.Frozen.OutcomeId).Take(Listed).ToListAsync(stop);

    private IQueryable<NamedRecord> Named(IQueryable<TallySnapshotOutcome> some) =>
        from frozen in some.AsNoTracking()
        join record in db.Outcomes.AsNoTracking() on frozen.OutcomeId equals record.Id
        select new NamedRecord { Frozen = frozen, Record = record };

    private static FrozenOutcome View(NamedRecord row) => new(
        row.Frozen.CaseNumber, row.Frozen.Kind, row.Frozen.Count, row.Frozen.Amount, row.Frozen.TookEffectOn, row.Record.Title);

    private static RecordDifference Difference(NamedRecord row, bool appeared) =>
        new(View(row), appeared, row.Record.RecordedAt, row.Record.RecordedBy, row.Record.VoidedBecause);

    private sealed class NamedRecord
    {
        public required TallySnapshotOutcome Frozen { get; init; }

        public required Outcome Record { get; init; }
    }
}
