using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear.Wording;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The half-year summary in numbers. Each source apart; nothing is added over kinds (rule 2).</summary>
public sealed record HalfYearReport
{
    /// <summary>The first day of the period that the balance covers.</summary>
    public required DateOnly From { get; init; }

    public required DateOnly AsOf { get; init; }

    public required DateTimeOffset KnownAt { get; init; }

    public required int RulesVersion { get; init; }

    /// <summary>Whether it speaks of whole sources; of a part there are tables, but no sentences and no balances.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>口径选择: the bureau's choices that the sentences follow, with who and when.</summary>
    public required IReadOnlyList<WordingView> Wording { get; init; }

    public required IReadOnlyList<SourceReport> Sources { get; init; }

    public required IReadOnlyList<UnitTally> Units { get; init; }

    /// <summary>By kind of source, leader and type; each adds up to the total.</summary>
    public required IReadOnlyList<ReportTable> Tables { get; init; }

    /// <summary>整改成果: every kind, zeros included (rule 14).</summary>
    public required IReadOnlyList<OutcomeCount> Outcomes { get; init; }

    /// <summary>合计 and 去重后 over the sources (rule 2); null where nothing is linked as one problem: then each source stands alone.</summary>
    public required CombinedTally? Combined { get; init; }

    /// <summary>The official snapshot of this cut-off, and whether the numbers still equal it; null where there is none.</summary>
    public required OfficialSnapshot? Snapshot { get; init; }

    /// <summary>口径说明: what the numbers mean, as the choices have them.</summary>
    public IReadOnlyList<string> Rules => CountingRules.For(ReportWording.Of(Wording.Select(one => one.Choice), []));

    /// <summary>Printed under the table of units (rule 3).</summary>
    public string UnitNote => UnitTally.Note;

    /// <summary>False where a source does not balance or what was asked for is false: no document may be made from this.</summary>
    public bool CanBePrinted => !Refusing.Any();

    private IEnumerable<TallyWarning> Refusing => Sources.SelectMany(source => source.Warnings).Where(warning => warning.Refuses);

    /// <summary>The report, for a document.</summary>
    /// <exception cref="RefusedException">It does not balance, or a statement is false; the refusal names the cases.</exception>
    public HalfYearReport ForDocument()
    {
        // The balance first: while it does not hold, no other number can be trusted.
        if (Refusing.OrderByDescending(warning => warning.Claim is null).FirstOrDefault() is not { } first)
            return this;
        var cases = Refusing.Where(warning => warning.Claim == first.Claim).SelectMany(warning => warning.Cases).ToList();
        throw new RefusedException(first.Claim is { } claim ? FalseClaim.Of(claim, cases) : new ReportOutOfBalance(cases));
    }
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

    /// <summary>The sentence in parts: words, and numbers that lead to their rows. None where the numbers do not balance, or for a part of a source.</summary>
    public required IReadOnlyList<SentencePart> Parts { get; init; }

    /// <summary>The sentence; null where there is none.</summary>
    public string? Sentence => Parts.Count == 0 ? null : string.Concat(Parts.Select(part => part.Text));

    public required IReadOnlyList<AspectTally> Aspects { get; init; }

    public required Balance Balance { get; init; }

    public required IReadOnlyList<TallyWarning> Warnings { get; init; }

    public required Restatements Restatements { get; init; }
}

/// <summary>Something that stands against a clause or against the whole document.</summary>
/// <param name="Rule">The number of the rule of the tallies.</param>
/// <param name="Refuses">Whether no document may be made.</param>
/// <param name="Claim">The statement that was asked for and is false; null for everything else.</param>
public sealed record TallyWarning(int Rule, bool Refuses, string Text, IReadOnlyList<WarningCase> Cases, ReportClaim? Claim = null);

/// <summary>A case that a warning is about.</summary>
public sealed record WarningCase(string Number, string Reason);

/// <summary>追溯更正: entries that took effect by the cut-off and were recorded after it (rule 7).</summary>
/// <param name="Count">How many there are; <paramref name="Rows"/> holds the first of them.</param>
public sealed record Restatements(int Count, IReadOnlyList<Restatement> Rows)
{
    internal static Restatements None { get; } = new(0, []);

    /// <summary>整改措施 that count otherwise than was known then (rule 4).</summary>
    public RestatedMeasures Measures { get; init; } = RestatedMeasures.None;

    /// <summary>整改成果 that were recorded, corrected or voided late (rule 14).</summary>
    public RestatedOutcomes Outcomes { get; init; } = RestatedOutcomes.None;

    /// <summary>Whether there is anything at all.</summary>
    public bool Any => Count > 0 || Measures.Count > 0 || Outcomes.Count > 0;
}

public sealed record Restatement(
    string Number, int Sequence, string Label, DateOnly EffectiveOn, DateTimeOffset RecordedAt, string ActorName, HistoryOrigin Origin);
