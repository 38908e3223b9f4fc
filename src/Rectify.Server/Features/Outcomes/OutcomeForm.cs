using Rectify.Domain.Outcomes;

namespace Rectify.Server.Features.Outcomes;

/// <summary>An outcome while it is being filled in; what the kind does not ask for is left out of the command.</summary>
internal sealed class OutcomeForm
{
    public OutcomeKind? Kind { get; set; }

    public int? Count { get; set; } = 1;

    public decimal? Amount { get; set; }

    public string? Title { get; set; }

    public string? DocumentNumber { get; set; }

    public DateOnly? EffectiveOn { get; set; }

    public Guid? EvidenceId { get; set; }

    public string? Reason { get; set; }

    private bool IsMoney => Kind?.Measure() == OutcomeMeasure.Money;

    public static OutcomeForm Of(OutcomeRow row) => new()
    {
        Kind = row.Kind,
        Count = row.Count == 0 ? 1 : row.Count,
        Amount = row.Amount == 0 ? null : row.Amount,
        Title = row.Title,
        DocumentNumber = row.DocumentNumber,
        EffectiveOn = row.TookEffectOn,
        EvidenceId = row.EvidenceId,
    };

    public RecordOutcome ToCommand(Guid? corrects) => new()
    {
        Kind = Kind,
        Count = IsMoney ? null : Count,
        Amount = IsMoney ? Amount : null,
        Title = Title,
        DocumentNumber = DocumentNumber,
        EffectiveOn = EffectiveOn,
        EvidenceId = EvidenceId ?? Guid.Empty,
        CorrectsId = corrects,
        Reason = corrects is null ? null : Reason,
    };
}
