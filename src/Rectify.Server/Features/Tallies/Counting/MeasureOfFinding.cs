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

/// <summary>A measure of a finding of a group.</summary>
internal sealed class MeasureOfGroup<TKey>
    where TKey : struct
{
    public required TKey Group { get; init; }

    public required Guid MeasureId { get; init; }
}
