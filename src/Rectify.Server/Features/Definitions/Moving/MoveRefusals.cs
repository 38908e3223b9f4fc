using Rectify.Domain.Common;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>There is no such version of a lifecycle.</summary>
public sealed record VersionNotFound(string Input, string Key, int Version) : Refusal(Input)
{
    public override string Chinese => $"没有流程“{Key}”的第{Version}版。请从已发布的版本中选择。";

    public override string English => $"There is no version {Version} of lifecycle {Key}. Choose one that is published.";
}

/// <summary>Both versions are the same.</summary>
public sealed record SameVersion() : Refusal("toVersion")
{
    public override string Chinese => "迁出和迁入的是同一版本。请选择另一个目标版本。";

    public override string English => "Both versions are the same. Choose another target.";
}

/// <summary>The map names a stage that its version does not have.</summary>
public sealed record UnknownStageInMap(string Stage) : Refusal("stageMap")
{
    public override string Chinese => $"环节对应表中的“{Stage}”不存在。请从两个版本的环节中选择。";

    public override string English => $"The stage map names {Stage}, which does not exist. Choose from the stages of the two versions.";
}

/// <summary>No case can be moved.</summary>
public sealed record NothingToMove : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "没有可以迁移的事项。请先预演，按逐项原因处理后再迁移。";

    public override string English => "No case can be moved. Look at the dry run, and deal with its reasons first.";
}

/// <summary>Cases are being moved from this version already.</summary>
public sealed record MoveInProgress : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "该版本的事项正在迁移或撤回。请待其完成或先停止，再开始新的迁移。";

    public override string English => "Cases of this version are being moved or taken back. Wait for it, or stop it first.";
}

/// <summary>There is no such move.</summary>
public sealed record MoveNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这次流程迁移。请从列表中重新选择。";

    public override string English => "There is no such move. Choose one from the list.";
}

/// <summary>Only what is running can be stopped.</summary>
public sealed record MoveNotRunning : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "这次迁移没有在进行，无需停止。请刷新后查看结果。";

    public override string English => "This move is not running; there is nothing to stop. Reload to see its result.";
}

/// <summary>Whoever ran the move may not any more.</summary>
public sealed record MoveAbandoned(string Name, bool IsUndoing) : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => IsUndoing
        ? $"{Name}的账号已停用或不再是管理员，撤回已中止，其余事项没有撤回。请由现任管理员再次“撤回迁移”。"
        : $"{Name}的账号已停用或不再是管理员，迁移已中止，其余事项没有迁移。请由现任管理员重新预演并开始迁移，或撤回已迁移的事项。";

    public override string English => IsUndoing
        ? $"{Name} is no longer an active administrator, so the undo was given up; the rest was not taken back. An administrator has to undo it again."
        : $"{Name} is no longer an active administrator, so the move was given up; the rest was not moved. An administrator has to start it anew or undo it.";
}

/// <summary>Only what has ended, and moved something, can be taken back.</summary>
public sealed record MoveNotUndoable : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "这次迁移仍在进行，或没有可撤回的事项。请先停止或等待完成，再撤回。";

    public override string English => "This move is still running, or has nothing left to take back. Stop it or wait for it first.";
}

/// <summary>The case no longer follows the version that it is moved from.</summary>
public sealed record CaseLeftVersion : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "该事项已不在迁出的流程版本上，无需迁移。";

    public override string English => "The case no longer follows the version that cases are moved from.";
}

/// <summary>Somebody has acted on the case since it was moved.</summary>
public sealed record ActedUponSince : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "迁移之后已有人办理该事项，不能撤回，按新版本继续办理。";

    public override string English => "Somebody has acted on the case since it was moved; it goes on with the new version.";
}
