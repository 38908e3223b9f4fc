using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Persistence.Records;

/// <summary>One counted case of a snapshot: every mark that it counted by, and the lifecycle that said so.</summary>
public sealed class TallySnapshotRow
{
    public required Guid SnapshotId { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid SourceId { get; init; }

    public required Guid AspectId { get; init; }

    /// <summary>The number in the feedback document.</summary>
    public required string FindingNumber { get; init; }

    /// <summary>The version of the lifecycle that the case followed at the moment of the snapshot.</summary>
    public required string DefinitionKey { get; init; }

    public required int DefinitionVersion { get; init; }

    /// <summary>The stage's name in that version.</summary>
    public required string Stage { get; init; }

    public required StatusBucket Bucket { get; init; }

    public required bool AwaitingVerification { get; init; }

    public required bool Sustained { get; init; }

    public required bool Overdue { get; init; }

    public required bool ReviewOverdue { get; init; }

    public required bool DueThisYear { get; init; }

    public required bool ForecastThisYear { get; init; }

    public required bool Blocked { get; init; }

    public required int Cycle { get; init; }

    public required RectificationType? Type { get; init; }

    public required Guid? LeadUnitId { get; init; }

    public required Guid? LeaderId { get; init; }

    public required DateOnly? Deadline { get; init; }

    public required DateOnly? Forecast { get; init; }

    public required DateOnly? NextReviewOn { get; init; }

    /// <summary>Distinct measures of the finding, those of its parts included; null under seals that did not keep them.</summary>
    public int? Measures { get; set; }
}
