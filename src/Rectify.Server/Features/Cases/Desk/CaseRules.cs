using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;

namespace Rectify.Server.Features.Cases.Desk;

/// <summary>There is no such case, or the sender may not see it.</summary>
public sealed record CaseNotFound(string Number) : Refusal("number")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => $"没有编号为“{Number}”的整改事项，或您无权查看。请核对编号。";

    public override string English => $"There is no case {Number}, or you may not see it. Check the number.";
}

/// <summary>There is no case of the number that an input names.</summary>
public sealed record OtherCaseNotFound(string Input, string Number) : Refusal(Input)
{
    public override string Chinese => $"没有编号为“{Number}”的整改事项。请核对后填写另一事项的编号。";

    public override string English => $"There is no case {Number}. Check the number.";
}

/// <summary>The sender has seen an older version of the case.</summary>
public sealed record StaleVersion(int Seen, CaseReceipt Current) : Refusal("If-Match"), ICarriesState
{
    public object State => Current;

    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese =>
        $"该事项已被更新（您看到的是第{Seen}版，现为第{Current.Version}版，处于“{Current.StageLabel}”），本次操作没有保存。请刷新后按最新状态操作。";

    public override string English =>
        $"The case has changed (you saw version {Seen}, it is now {Current.Version}, stage {Current.Stage}); nothing was saved. Reload and act on its current state.";
}

/// <summary>A unit or a person that is named does not exist or is no longer active.</summary>
public sealed record UnknownReference(string Input, string What) : Refusal(Input)
{
    public override string Chinese => $"所选{What}不存在或已停用。请重新选择。";

    public override string English => $"{Input} names nothing that exists and is active. Choose again.";
}
