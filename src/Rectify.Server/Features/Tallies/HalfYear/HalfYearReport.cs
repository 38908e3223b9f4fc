using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The half-year summary in numbers. Each source apart; nothing is added over kinds (rule 2).</summary>
public sealed record HalfYearReport
{
    /// <summary>The first day of the half-year that the balance covers.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    public required int RulesVersion { get; init; }

    public required IReadOnlyList<SourceReport> Sources { get; init; }

    public required IReadOnlyList<UnitTally> Units { get; init; }

    /// <summary>Printed under the table of units (rule 3).</summary>
    public string UnitNote => UnitTally.Note;

    /// <summary>False where a source does not balance: no document may be made from this (rule 11).</summary>
    public bool CanBePrinted => !Sources.SelectMany(source => source.Warnings).Any(warning => warning.Refuses);

    /// <summary>The report, for a document.</summary>
    /// <exception cref="RefusedException">It does not balance; the refusal names the cases.</exception>
    public HalfYearReport ForDocument() => CanBePrinted
        ? this
        : throw new RefusedException(new ReportOutOfBalance(
            [.. Sources.SelectMany(source => source.Warnings).Where(warning => warning.Refuses).SelectMany(warning => warning.Cases)]));
}

/// <summary>One source's part of the summary.</summary>
public sealed record SourceReport
{
    public required Guid SourceId { get; init; }

    public required string Code { get; init; }

    public required string Name { get; init; }

    public required SourceKind Kind { get; init; }

    public string? IssuedBy { get; init; }

    public required Tally Tally { get; init; }

    /// <summary>The numbers as they were known at the end of the cut-off; late entries make the two differ (rule 7).</summary>
    public required Tally KnownThen { get; init; }

    /// <summary>The sentence; null where the numbers do not balance.</summary>
    public required string? Sentence { get; init; }

    public required IReadOnlyList<AspectTally> Aspects { get; init; }

    public required Balance Balance { get; init; }

    public required IReadOnlyList<TallyWarning> Warnings { get; init; }

    public required Restatements Restatements { get; init; }
}

/// <summary>Something that stands against a clause or against the whole document.</summary>
/// <param name="Rule">The number of the rule of the tallies.</param>
/// <param name="Refuses">Whether no document may be made.</param>
public sealed record TallyWarning(int Rule, bool Refuses, string Text, IReadOnlyList<WarningCase> Cases);

/// <summary>A case that a warning is about.</summary>
public sealed record WarningCase(string Number, string Reason);

/// <summary>追溯更正: entries that took effect by the cut-off and were recorded after it (rule 7).</summary>
/// <param name="Count">How many there are; <paramref name="Rows"/> holds the first of them.</param>
public sealed record Restatements(int Count, IReadOnlyList<Restatement> Rows);

public sealed record Restatement(
    string Number, int Sequence, string Label, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string ActorName, HistoryOrigin Origin);
