using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>Somebody else was faster; the page shows the case as it is now and keeps what was typed.</summary>
public sealed record CaseReloaded(CaseView Now, ActionView Wanted) : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => StillOffered
        ? $"该事项刚刚被他人更新，现处于“{Now.StageLabel}”，本次操作没有保存。页面已更新为最新状态，您填写的内容仍在，请核对后再次提交。"
        : $"该事项刚刚被他人更新，现处于“{Now.StageLabel}”，已不能“{Wanted.Label}”，本次操作没有保存。页面已更新为最新状态，请关闭后按当前可用操作办理。";

    public override string English =>
        $"The case was updated meanwhile and is now in {Now.Stage}; nothing was saved. The page shows its current state and keeps what you typed.";

    private bool StillOffered => Now.Actions.Any(action => action.Trigger == Wanted.Trigger);
}
