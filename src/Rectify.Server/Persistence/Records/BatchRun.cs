using Rectify.Domain.Common;

namespace Rectify.Server.Persistence.Records;

/// <summary>批量办理: one command for many cases, sent one by one under the rules of one by one.</summary>
public sealed class BatchRun : Aggregate
{
    /// <summary>The trigger, for instance Assign.</summary>
    public required string Trigger { get; init; }

    /// <summary>What is the same for every case: the command's content as JSON.</summary>
    public required string Command { get; init; }

    public RunState State { get; set; }

    public required Guid ActorId { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public IList<BatchRow> Rows { get; init; } = [];

    /// <summary>Marks a change: two servers that work on it notice each other.</summary>
    public void Changed() => Touch();
}

/// <summary>One case of a batch.</summary>
public sealed class BatchRow
{
    public required Guid BatchId { get; init; }

    public required int Ordinal { get; init; }

    public required string CaseNumber { get; init; }

    /// <summary>The version that the sender saw.</summary>
    public required int CaseVersion { get; init; }

    public RowState State { get; set; }

    /// <summary>The rule that said no.</summary>
    public string? Rule { get; set; }

    /// <summary>Why it was refused, in Chinese.</summary>
    public string? Problem { get; set; }
}
