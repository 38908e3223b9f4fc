namespace Rectify.Domain.Cases;

/// <summary>A history line before it has its place and its hash.</summary>
internal sealed record HistoryDraft
{
    public required Guid CaseId { get; init; }

    public required int Cycle { get; init; }

    public required string Trigger { get; init; }

    public required string FromStage { get; init; }

    public required string ToStage { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required HistoryOrigin Origin { get; init; }

    public required Guid ActorId { get; init; }

    public required string ActorName { get; init; }

    public required string ActingAs { get; init; }

    public required Guid? OnBehalfOfId { get; init; }

    public required string? Reason { get; init; }

    public required string? Details { get; init; }

    public required string Facts { get; init; }

    public required string DefinitionKey { get; init; }

    public required int DefinitionVersion { get; init; }
}
