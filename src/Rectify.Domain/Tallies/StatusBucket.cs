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

/// <summary>What a status means.</summary>
public static class StatusBuckets
{
    /// <summary>Whether a case still has to be rectified (rule 5): queries spell it out, since no database knows this method.</summary>
    public static bool IsOpen(this StatusBucket bucket) => bucket is StatusBucket.NotStarted or StatusBucket.InProgress;
}
