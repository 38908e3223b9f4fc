using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Domain.Outcomes;

/// <summary>What somebody says about an outcome.</summary>
/// <param name="Kind">制度, 问责 or 资金, by kind.</param>
/// <param name="Count">How many rules or people; null for money.</param>
/// <param name="Amount">The sum in yuan, to the fen; null for rules and people.</param>
/// <param name="Title">制度名称, or what the record is about.</param>
/// <param name="DocumentNumber">文号.</param>
/// <param name="TookEffectOn">The day on which it took effect, in the bureau's zone.</param>
/// <param name="EvidenceId">The evidence of the same case that proves it.</param>
public sealed record OutcomeFacts(
    OutcomeKind Kind, int? Count, decimal? Amount, string? Title, string? DocumentNumber, DateOnly TookEffectOn, Guid EvidenceId);

/// <summary>
/// 整改成果: a typed record with evidence, from which the numbers of rule 14 (tallies.md) are counted. Never overwritten:
/// 更正 voids the record with a reason and names the one that takes its place, so that any past count computes the same.
/// </summary>
public sealed class Outcome : Aggregate
{
    private Outcome() => RecordedBy = "";

    private Outcome(Guid caseId, OutcomeFacts facts, Actor by, DateTimeOffset at)
    {
        (CaseId, Kind, TookEffectOn, EvidenceId) = (caseId, facts.Kind, facts.TookEffectOn, facts.EvidenceId);
        (Count, Amount) = (facts.Count ?? 0, facts.Amount ?? 0);
        (Title, DocumentNumber) = (Written(facts.Title), Written(facts.DocumentNumber));
        (RecordedById, RecordedBy, RecordedAt) = (by.Id, by.Name, at);
    }

    /// <summary>The case that it came of.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>制度, 问责 or 资金, by kind.</summary>
    public OutcomeKind Kind { get; private set; }

    /// <summary>How many rules or people; 0 for money.</summary>
    public int Count { get; private set; }

    /// <summary>The sum in yuan, to the fen; 0 for rules and people.</summary>
    public decimal Amount { get; private set; }

    /// <summary>制度名称, or what the record is about.</summary>
    public string? Title { get; private set; }

    /// <summary>文号.</summary>
    public string? DocumentNumber { get; private set; }

    /// <summary>The day on which it took effect, in the bureau's zone; it counts as of this day.</summary>
    public DateOnly TookEffectOn { get; private set; }

    /// <summary>The evidence of the same case that proves it.</summary>
    public Guid EvidenceId { get; private set; }

    /// <summary>Who recorded it.</summary>
    public Guid RecordedById { get; private set; }

    /// <summary>The name of who recorded it.</summary>
    public string RecordedBy { get; private set; }

    /// <summary>When it was recorded, UTC; known from then.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>When it was voided, UTC; no longer known from then. Null while it counts.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>Who voided it.</summary>
    public Guid? VoidedById { get; private set; }

    /// <summary>The name of who voided it.</summary>
    public string? VoidedBy { get; private set; }

    /// <summary>Why it was voided.</summary>
    public string? VoidedBecause { get; private set; }

    /// <summary>The record that took its place (更正); null where it was voided alone (作废), or counts.</summary>
    public Guid? ReplacedById { get; private set; }

    /// <summary>Records an outcome.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="facts">What is said about it.</param>
    /// <param name="by">Who records it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="today">Today in the bureau's zone.</param>
    /// <exception cref="RefusedException">It is measured in something else, nameless, or not yet in effect.</exception>
    public static Outcome Record(Guid caseId, OutcomeFacts facts, Actor by, DateTimeOffset at, DateOnly today)
    {
        if (Fault(facts, today) is { } fault)
            throw new RefusedException(fault);
        return new Outcome(caseId, facts, by, at);
    }

    /// <summary>作废: the record stays and counts no more.</summary>
    /// <exception cref="RefusedException">It was voided before.</exception>
    public void Void(string reason, Actor by, DateTimeOffset at)
    {
        if (VoidedAt is not null)
            throw new RefusedException(new OutcomeIsVoid());
        (VoidedAt, VoidedById, VoidedBy, VoidedBecause) = (at, by.Id, by.Name, reason.Trim());
        Touch();
    }

    /// <summary>更正: voids this record and names the one that takes its place.</summary>
    /// <exception cref="RefusedException">It was voided before.</exception>
    public void ReplaceBy(Outcome other, string reason, Actor by, DateTimeOffset at)
    {
        Void(reason, by, at);
        ReplacedById = other.Id;
    }

    private static Refusal? Fault(OutcomeFacts facts, DateOnly today)
    {
        if (facts.TookEffectOn > today)
            return new OutcomeNotInEffect(facts.TookEffectOn);
        var measure = facts.Kind.Measure();
        if (measure == OutcomeMeasure.Rules && Written(facts.Title) is null)
            return new OutcomeNeedsTitle();
        return measure == OutcomeMeasure.Money
            ? facts.Count is not null ? new OutcomeTakesNoCount() : facts.Amount is > 0 ? null : new OutcomeNeedsAmount()
            : facts.Amount is not null ? new OutcomeTakesNoAmount() : facts.Count is > 0 ? null : new OutcomeNeedsCount();
    }

    private static string? Written(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
