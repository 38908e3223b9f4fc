using Rectify.Domain.Tallies;

namespace Rectify.Server.Persistence.Records;

/// <summary>Why a snapshot was taken.</summary>
public enum SnapshotKind
{
    /// <summary>每日.</summary>
    Daily,

    /// <summary>季末.</summary>
    Quarter,

    /// <summary>半年 (30 June).</summary>
    HalfYear,

    /// <summary>年终 (31 December).</summary>
    YearEnd,

    /// <summary>手工: asked for by somebody.</summary>
    Manual,
}

/// <summary>
/// An official tally, frozen (tallies.md, rule 13). Never updated; a correction is a new snapshot that names the old.
/// </summary>
public sealed class TallySnapshot
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public required SnapshotKind Kind { get; init; }

    /// <summary>The cut-off, to the end of that day in the bureau's zone.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>The moment of knowledge, UTC.</summary>
    public required DateTimeOffset KnownAt { get; init; }

    /// <summary>The version of the rules that counted.</summary>
    public required int RulesVersion { get; init; }

    public Guid? CorrectsId { get; init; }

    /// <summary>
    /// What makes a scheduled snapshot the only one of its kind and day; null-free, so that a plain unique index holds
    /// on every database. Manual snapshots and corrections use their own id.
    /// </summary>
    public required string Slot { get; init; }

    /// <summary>SHA-256 over the head and every row.</summary>
    public required string Hash { get; init; }

    public IList<TallySnapshotRow> Rows { get; init; } = [];
}

/// <summary>One counted case of a snapshot.</summary>
public sealed class TallySnapshotRow
{
    public required Guid SnapshotId { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required Guid SourceId { get; init; }

    public required Guid AspectId { get; init; }

    public required StatusBucket Bucket { get; init; }

    public required bool Sustained { get; init; }

    public required bool Overdue { get; init; }

    public required DateOnly? Deadline { get; init; }

    public required DateOnly? Forecast { get; init; }
}
