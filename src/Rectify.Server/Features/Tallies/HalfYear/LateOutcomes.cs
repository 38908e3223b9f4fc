using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Outcomes;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>What was done late with an outcome.</summary>
public enum OutcomeStep
{
    /// <summary>补登.</summary>
    Recorded,

    /// <summary>更正: another record took its place.</summary>
    Corrected,

    /// <summary>作废.</summary>
    Voided,
}

/// <summary>整改成果 of before a cut-off that were recorded, corrected or voided after it.</summary>
/// <param name="Count">How many steps there are; <paramref name="Rows"/> holds the first of them.</param>
public sealed record RestatedOutcomes(int Count, IReadOnlyList<RestatedOutcome> Rows)
{
    public static RestatedOutcomes None { get; } = new(0, []);
}

/// <summary>A late step.</summary>
/// <param name="Number">The case of the finding that the outcome counts with.</param>
/// <param name="RecordedAt">When the step was recorded.</param>
/// <param name="Reason">Why it was corrected or voided.</param>
public sealed record RestatedOutcome(
    string Number, Guid OutcomeId, OutcomeStep Step, OutcomeKind Kind, int Count, decimal Amount, string? Title,
    DateOnly TookEffectOn, DateTimeOffset RecordedAt, string RecordedBy, string? Reason);

/// <summary>Finds what was recorded about outcomes after a cut-off and took effect by it (rules 7 and 14).</summary>
internal sealed class LateOutcomes(RectifyDbContext db)
{
    private const int Listed = 200;

    public async Task<RestatedOutcomes> Of(
        IQueryable<RectificationCase> cases, LateEntries late, CancellationToken stop)
    {
        var (recorded, voided) = Steps(cases, late);
        var rows = (await First(recorded, stop)).Select(Recorded).Concat((await First(voided, stop)).Select(Voided));
        return new RestatedOutcomes(
            await recorded.CountAsync(stop) + await voided.CountAsync(stop),
            [.. rows.OrderBy(row => row.Number, StringComparer.Ordinal).ThenBy(row => row.RecordedAt).Take(Listed)]);
    }

    /// <summary>The sources that have any.</summary>
    public IQueryable<Guid> SourcesOf(IQueryable<RectificationCase> cases, LateEntries late)
    {
        var (recorded, voided) = Steps(cases, late);
        return recorded.Select(row => row.SourceId).Union(voided.Select(row => row.SourceId));
    }

    private (IQueryable<NumberedOutcome> Recorded, IQueryable<NumberedOutcome> Voided) Steps(
        IQueryable<RectificationCase> cases, LateEntries late)
    {
        var (day, end, known) = late;
        var records =
            from record in db.Outcomes.AsNoTracking()
            where record.TookEffectOn <= day
            join at in db.Cases on record.CaseId equals at.Id
            join one in cases on at.ParentId ?? at.Id equals one.Id
            select new NumberedOutcome { SourceId = one.SourceId, Number = one.Number, Record = record };
        return (
            records.Where(row => row.Record.RecordedAt > end && row.Record.RecordedAt <= known),
            records.Where(row => row.Record.VoidedAt > end && row.Record.VoidedAt <= known));
    }

    private static Task<List<NumberedOutcome>> First(IQueryable<NumberedOutcome> rows, CancellationToken stop) =>
        rows.OrderBy(row => row.Number).ThenBy(row => row.Record.Id).Take(Listed).ToListAsync(stop);

    private static RestatedOutcome Recorded(NumberedOutcome row) =>
        View(row, OutcomeStep.Recorded, row.Record.RecordedAt, row.Record.RecordedBy, reason: null);

    private static RestatedOutcome Voided(NumberedOutcome row) => View(
        row, row.Record.ReplacedById is null ? OutcomeStep.Voided : OutcomeStep.Corrected,
        row.Record.VoidedAt!.Value, row.Record.VoidedBy!, row.Record.VoidedBecause);

    private static RestatedOutcome View(NumberedOutcome row, OutcomeStep step, DateTimeOffset at, string by, string? reason) => new(
        row.Number, row.Record.Id, step, row.Record.Kind, row.Record.Count, row.Record.Amount, row.Record.Title,
        row.Record.TookEffectOn, at, by, reason);

    private sealed class NumberedOutcome
    {
        public required Guid SourceId { get; init; }

        public required string Number { get; init; }

        public required Outcome Record { get; init; }
    }
}
