using Rectify.Domain.Outcomes;

namespace Rectify.Server.Persistence.Records;

/// <summary>One record of an outcome that counted in a snapshot (tallies.md, rules 13 and 14).</summary>
public sealed class TallySnapshotOutcome
{
    public required Guid SnapshotId { get; init; }

    public required Guid OutcomeId { get; init; }

    /// <summary>The case of the finding that it counts with; of what a part achieved, that of the whole.</summary>
    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid SourceId { get; init; }

    public required OutcomeKind Kind { get; init; }

    public required int Count { get; init; }

    /// <summary>In yuan, to the fen.</summary>
    public required decimal Amount { get; init; }

    public required DateOnly TookEffectOn { get; init; }
}
