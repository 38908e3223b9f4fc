using Rectify.Domain.Common;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>This cannot be done to many cases at once.</summary>
public sealed record NotBatchable() : Refusal("trigger")
{
    public override string Chinese => "该操作不能批量办理。请逐项办理。";

    public override string English => "This cannot be done to many cases at once. Do it one by one.";
}

/// <summary>What is to be done to every case is not what the action needs.</summary>
public sealed record BatchContentUnreadable() : Refusal("command")
{
    public override string Chinese => "批量办理的内容无法识别。请按该操作的字段填写。";

    public override string English => "The content is not what the action needs. Give the fields of that action.";
}

/// <summary>There is no such batch, or it is somebody else's.</summary>
public sealed record BatchNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这次批量办理，或您无权查看。请从列表中重新选择。";

    public override string English => "There is no such batch, or you may not see it. Choose one from the list.";
}

/// <summary>Only what is running can be stopped.</summary>
public sealed record BatchNotRunning : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "这次批量办理没有在进行，无需停止。请刷新后查看结果。";

    public override string English => "This batch is not running; there is nothing to stop. Reload to see its result.";
}

/// <summary>Whoever started the batch has no open account any more.</summary>
public sealed record BatchAccountClosed : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "发起人的账号已停用，其余事项没有办理。请由有权的人员重新发起。";

    public override string English => "The account that started this is closed; the rest was not done. Somebody who may has to start it anew.";
}

/// <summary>Something went wrong that is no rule's fault.</summary>
public sealed record BatchRowFailed : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "办理该事项时系统出错，没有保存。请单独办理或稍后重试。";

    public override string English => "The system failed at this case; nothing of it was saved. Do it by itself, or try again later.";
}
