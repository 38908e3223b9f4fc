using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>A case that differs, and why.</summary>
/// <param name="From">Its status in the first; null where it is not in it.</param>
/// <param name="Changes">What differs, in Chinese.</param>
/// <param name="Reasons">The history lines that one of the two knows and the other does not; none where only time has passed.</param>
public sealed record CaseDifference(
    string Number, string Text, SnapshotChange Change, StatusBucket? From, StatusBucket? To,
    IReadOnlyList<string> Changes, IReadOnlyList<SnapshotReason> Reasons);

/// <summary>A history line between two snapshots.</summary>
/// <param name="IsRestatement">It took effect by the first's cut-off and was recorded after that one's moment (rule 7).</param>
public sealed record SnapshotReason(
    string Number, int Sequence, string Label, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string ActorName, string? Reason, bool IsRestatement);

/// <summary>追溯更正 between two snapshots, by case.</summary>
/// <param name="Count">How many lines there are; <paramref name="Lines"/> holds the first of them.</param>
public sealed record SnapshotRestatements(int Count, IReadOnlyList<SnapshotReason> Lines);

/// <summary>Finds the history lines that make two snapshots differ.</summary>
internal sealed class SnapshotReasons(RectifyDbContext db, DefinitionCatalog definitions, DifferenceWords words)
{
    private const int Listed = 200;

    /// <summary>Why each pair differs.</summary>
    public async Task<IReadOnlyList<CaseDifference>> Explain(
        TallySnapshot from, TallySnapshot to, IReadOnlyList<SnapshotPair> pairs, CancellationToken stop)
    {
        var ids = pairs.Select(pair => pair.CaseId).ToList();
        var lines = (await Lines(Between(from, to).Where(entry => ids.Contains(entry.CaseId)), from).ToListAsync(stop)).ToLookup(line => line.Entry.CaseId);
        var texts = await (
            from one in db.Cases
            where ids.Contains(one.Id)
            join finding in db.Findings on one.FindingId equals finding.Id
            select new { one.Id, finding.Text }).ToDictionaryAsync(one => one.Id, one => one.Text, stop);
        var changes = await words.Of(pairs, stop);
        return
        [
            .. pairs.Select((pair, place) => new CaseDifference(
                pair.Number, texts[pair.CaseId], pair.Change(), pair.From?.Bucket, pair.To?.Bucket, changes[place],
                [.. lines[pair.CaseId].OrderBy(line => line.Entry.Sequence).Select(View)])),
        ];
    }

    /// <summary>What took effect by the first's cut-off and only the second knows.</summary>
    public async Task<SnapshotRestatements> Restated(TallySnapshot from, TallySnapshot to, CancellationToken stop)
    {
        var (day, known, later) = (from.AsOf, from.KnownAt, to.KnownAt);
        var late = Lines(db.History.Where(entry => entry.EffectiveOn <= day && entry.RecordedAt > known && entry.RecordedAt <= later), from);
        var first = await late.OrderBy(line => line.Number).ThenBy(line => line.Entry.Sequence).Take(Listed).ToListAsync(stop);
        return new SnapshotRestatements(await late.CountAsync(stop), [.. first.Select(View)]);
    }

    private IQueryable<HistoryEntry> Between(TallySnapshot from, TallySnapshot to)
    {
        var (day, known, otherDay, otherKnown) = (from.AsOf, from.KnownAt, to.AsOf, to.KnownAt);
        return db.History.Where(entry =>
            (entry.EffectiveOn <= day && entry.RecordedAt <= known && (entry.EffectiveOn > otherDay || entry.RecordedAt > otherKnown))
            || (entry.EffectiveOn <= otherDay && entry.RecordedAt <= otherKnown && (entry.EffectiveOn > day || entry.RecordedAt > known)));
    }

    private IQueryable<NumberedLine> Lines(IQueryable<HistoryEntry> entries, TallySnapshot from)
    {
        var (day, known) = (from.AsOf, from.KnownAt);
        return
            from entry in entries.AsNoTracking()
            join one in db.Cases on entry.CaseId equals one.Id
            // The parts of a split finding are in no snapshot (rule 1).
            where one.ParentId == null
            select new NumberedLine
            {
                Number = one.Number, Entry = entry, IsRestatement = entry.EffectiveOn <= day && entry.RecordedAt > known,
            };
    }

    private SnapshotReason View(NumberedLine line) => new(
        line.Number, line.Entry.Sequence,
        HistoryLabels.Of(line.Entry, definitions.Get(line.Entry.DefinitionKey, line.Entry.DefinitionVersion)),
        line.Entry.EffectiveOn, line.Entry.RecordedAt, line.Entry.ActorName, line.Entry.Reason, line.IsRestatement);

    private sealed class NumberedLine
    {
        public required string Number { get; init; }

        public required HistoryEntry Entry { get; init; }

        public required bool IsRestatement { get; init; }
    }
}
