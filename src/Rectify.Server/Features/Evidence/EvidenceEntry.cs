using Rectify.Domain.Evidence;

namespace Rectify.Server.Features.Evidence;

/// <summary>A piece of evidence while it is being filled in.</summary>
public sealed class EvidenceEntry
{
    /// <summary>Already in the store; until it is saved nothing speaks of it.</summary>
    public StoredFile? File { get; set; }

    public string? ReferenceNumber { get; set; }

    public string? Title { get; set; }

    public DateOnly? DocumentDate { get; set; }

    public Guid? MeasureId { get; set; }

    public AddEvidence ToCommand() => new()
    {
        File = File,
        ReferenceNumber = string.IsNullOrWhiteSpace(ReferenceNumber) ? null : ReferenceNumber.Trim(),
        Title = Title?.Trim(),
        DocumentDate = DocumentDate ?? default,
        MeasureId = MeasureId,
    };

    public ReviseEvidence ToRevision(Guid evidenceId) => new()
    {
        EvidenceId = evidenceId,
        File = File,
        ReferenceNumber = string.IsNullOrWhiteSpace(ReferenceNumber) ? null : ReferenceNumber.Trim(),
        Title = Title?.Trim(),
        DocumentDate = DocumentDate ?? default,
    };
}
