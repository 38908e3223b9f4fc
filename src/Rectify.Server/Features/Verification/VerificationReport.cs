namespace Rectify.Server.Features.Verification;

/// <summary>What a discrepancy is about.</summary>
public enum DiscrepancyKind
{
    /// <summary>历史记录: a line was changed, is missing, or is one too many.</summary>
    History,

    /// <summary>事项: the case row is not what its last history line says.</summary>
    Case,

    /// <summary>统计区间: the intervals are not what the history makes of them.</summary>
    Intervals,

    /// <summary>定格统计: a snapshot was changed, or no longer counts the same.</summary>
    Snapshot,

    /// <summary>佐证材料: a stored file is gone or was changed.</summary>
    Evidence,

    /// <summary>文件: a finished document is gone or was changed.</summary>
    Document,

    /// <summary>整改成果: a record is not proven by its own case, or its 作废 is not whole.</summary>
    Outcome,

    /// <summary>督办单: a number or a reply is missing.</summary>
    Supervision,

    /// <summary>公开限制: a mark is missing, or its 解除 is not whole.</summary>
    Publication,
}

/// <summary>Something that disagrees.</summary>
/// <param name="Case">The number of the case, where it is a case's.</param>
/// <param name="Row">The id of the row, or the hash of the file.</param>
/// <param name="Message">What is wrong, in Chinese.</param>
public sealed record Discrepancy(DiscrepancyKind Kind, string? Case, string? Row, string Message);

/// <summary>The result of a verification.</summary>
public sealed record VerificationReport
{
    public required int Cases { get; init; }

    public required int Snapshots { get; init; }

    public required int Files { get; init; }

    /// <summary>Outcomes, supervision orders and publication marks.</summary>
    public required int Records { get; init; }

    /// <summary>How many discrepancies there are; <see cref="Discrepancies"/> holds the first of them.</summary>
    public required int Count { get; init; }

    public required IReadOnlyList<Discrepancy> Discrepancies { get; init; }

    public bool IsWhole => Count == 0;
}

/// <summary>Collects discrepancies; keeps so many that a person can read them, and counts them all.</summary>
internal sealed class Discrepancies
{
    private const int Kept = 1000;

    private readonly List<Discrepancy> listed = [];

    public int Count { get; private set; }

    public IReadOnlyList<Discrepancy> Listed => listed;

    public void Add(DiscrepancyKind kind, string? number, string? row, string message)
    {
        Count++;
        if (listed.Count < Kept)
            listed.Add(new Discrepancy(kind, number, row, message));
    }
}
