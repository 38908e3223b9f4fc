namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A measure of a finding.</summary>
internal sealed class MeasureOfFinding
{
    /// <summary>The case of the finding.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>That case, or the part of it that the measure was planned in.</summary>
    public required Guid PlannedIn { get; init; }

    public required Guid MeasureId { get; init; }
}
