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

    /// <summary>Why it corrects another; null where it does not.</summary>
    public string? Reason { get; init; }

    /// <summary>Who took it; null for the system, and for what was sealed before this was kept.</summary>
    public Guid? TakenById { get; init; }

    /// <summary>
    /// What makes a scheduled snapshot the only one of its kind and day, and a correction the only one of its snapshot;
    /// null-free, so that a plain unique index holds on every database. Other manual snapshots use their own id.
    /// </summary>
    public required string Slot { get; init; }

    /// <summary>Which text the hash is over: earlier snapshots stay verifiable under the text that they were sealed with.</summary>
    public int SealVersion { get; init; }

    /// <summary>SHA-256 over all that is frozen, without the head; empty under the first seal.</summary>
    public string RowsHash { get; init; } = "";

    /// <summary>The earlier snapshot whose content this is, where it is the same to the byte; null for content of its own.</summary>
    public Guid? RowsOfId { get; init; }

    /// <summary>SHA-256 over the head and every row.</summary>
    public required string Hash { get; init; }

    /// <summary>Rows of its own; where <see cref="RowsOfId"/> names another, they are there.</summary>
    public IList<TallySnapshotRow> Rows { get; init; } = [];

    /// <summary>What no row says: the distinct measures of each source and of all; with the rows, wherever they are.</summary>
    public IList<TallySnapshotFigure> Figures { get; init; } = [];

    /// <summary>Every record that its outcomes were counted from; with the rows, wherever they are.</summary>
    public IList<TallySnapshotOutcome> Outcomes { get; init; } = [];
}
