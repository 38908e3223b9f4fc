namespace Rectify.Domain.Tallies;

/// <summary>
/// The statuses that a tally prints: disjoint and exhaustive (tallies.md, rule 5). 超期 is an overlay, not a status.
/// </summary>
public enum StatusBucket
{
    /// <summary>未启动: registered or assigned.</summary>
    NotStarted,

    /// <summary>正在推进: from planning up to verification.</summary>
    InProgress,

    /// <summary>已完成: closed, sustained or not.</summary>
    Completed,

    /// <summary>撤销、移交、合并: no longer to be rectified here, still visible in the reconciliation.</summary>
    Ended,
}
