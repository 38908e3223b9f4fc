using Rectify.Domain.Common;

namespace Rectify.Server.Persistence.Records;

/// <summary>How far a long piece of work got.</summary>
public enum RunState
{
    /// <summary>Written down, not begun or not finished: a sweep goes on with it.</summary>
    Running,

    /// <summary>Every row has its result.</summary>
    Done,

    /// <summary>Stopped by somebody; the rows that are left stay as they are.</summary>
    Stopped,

    /// <summary>Given up: whoever ran it may not any more. The rows that are left stay as they are.</summary>
    Abandoned,
}

/// <summary>What became of one row.</summary>
public enum RowState
{
    Pending,

    Done,

    /// <summary>The rules said no; the row says why.</summary>
    Refused,

    /// <summary>Taken back.</summary>
    Undone,
}

/// <summary>Moves running cases from one version of a definition to another: a row a case, each in a transaction of its own.</summary>
public sealed class CaseMove : Aggregate
{
    public required string FromKey { get; init; }

    public required int FromVersion { get; init; }

    public required string ToKey { get; init; }

    public required int ToVersion { get; init; }

    /// <summary>Which stage becomes which, as a JSON object; stages that are not named keep their name.</summary>
    public required string StageMap { get; init; }

    public required string Reason { get; init; }

    public RunState State { get; set; }

    /// <summary>Whether the rows are being taken back.</summary>
    public bool IsUndoing { get; set; }

    /// <summary>In whose name the rows are carried out: who started it or, of an undo, who last asked for that.</summary>
    public required Guid StartedById { get; set; }

    public required DateTimeOffset StartedAt { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Marks a change: two servers that work on it notice each other.</summary>
    public void Changed() => Touch();
}

/// <summary>One case of a move.</summary>
public sealed class CaseMoveRow
{
    public required Guid MoveId { get; init; }

    public required Guid CaseId { get; init; }

    public required string CaseNumber { get; init; }

    public required string FromStage { get; set; }

    public required string ToStage { get; set; }

    public RowState State { get; set; }

    /// <summary>Why it was refused, in Chinese.</summary>
    public string? Problem { get; set; }

    /// <summary>The case's version after the move: it can be taken back while nobody has acted since.</summary>
    public int? CaseVersion { get; set; }
}
