using Rectify.Domain.Findings;

namespace Rectify.Domain.Cases;

/// <summary>分办: who answers for a case, by when, against which standard.</summary>
public sealed record Assignment
{
    /// <summary>责任领导.</summary>
    public required Guid ResponsibleLeaderId { get; init; }

    /// <summary>牵头单位.</summary>
    public required Guid LeadUnitId { get; init; }

    /// <summary>配合单位; the lead unit among them is ignored.</summary>
    public IReadOnlyCollection<Guid> AssistingUnitIds { get; init; } = [];

    /// <summary>责任人, where one is named.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>整改类型.</summary>
    public required RectificationType Type { get; init; }

    /// <summary>整改时限, a day in the bureau's zone; the first one is kept for ever as the original.</summary>
    public required DateOnly Deadline { get; init; }

    /// <summary>销号标准: what must be there to close.</summary>
    public required string ClosingStandard { get; init; }
}
