using Rectify.Domain.Common;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>No such document is made in the background.</summary>
public sealed record UnknownDocumentKind() : Refusal("kind")
{
    public override string Chinese => "没有这一种文件。请从页面上重新选择。";

    public override string English => "There is no such kind of document. Choose one on the pages.";
}

/// <summary>What is asked for is not what this kind of document needs.</summary>
public sealed record DocumentContentUnreadable() : Refusal("content")
{
    public override string Chinese => "文件的要求无法识别。请按这种文件的字段填写。";

    public override string English => "The content is not what this document needs. Give the fields of that kind.";
}

/// <summary>There is no such document, or it is somebody else's.</summary>
public sealed record DocumentNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这份文件，或您无权查看。请从“已生成文件”页面重新选择。";

    public override string English => "There is no such document, or you may not see it. Choose one from the list.";
}

/// <summary>A document that is not finished has no file.</summary>
public sealed record DocumentNotReady : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "这份文件没有生成完成，不能下载。请在“已生成文件”页面查看进度或原因。";

    public override string English => "This document is not finished, so there is nothing to download. See its progress in the list.";
}

/// <summary>The snapshot named is not of the cut-off named.</summary>
public sealed record SnapshotOfAnotherDay(DateOnly Day, DateOnly Asked) : Refusal("asOf")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"所选快照的截止日期是{HalfYearSentence.Day(Day)}，与要求的{HalfYearSentence.Day(Asked)}不符。请只写其中一个，或改选该日的快照。";

    public override string English => $"The snapshot is as of {Day:yyyy-MM-dd}, not {Asked:yyyy-MM-dd}. Name one of the two, or a snapshot of that day.";
}

/// <summary>Only a document that is waited for can be cancelled.</summary>
public sealed record DocumentNotWaitedFor : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "这份文件已经结束，无需取消。请刷新后查看结果。";

    public override string English => "This document has ended; there is nothing to cancel. Reload to see its result.";
}

/// <summary>The store has lost the file, or it is not what it was.</summary>
public sealed record DocumentFileLost : Refusal
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "这份文件丢失或内容已变，不能下载。请重新生成，并请管理员核验台账。";

    public override string English => "The file is gone or was changed. Make it anew, and have an administrator verify the ledger.";
}

/// <summary>Whoever asked for it has no open account any more.</summary>
public sealed record DocumentAccountClosed : Refusal
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "申请人的账号已停用，文件没有生成。请由有权的人员重新申请。";

    public override string English => "The account that asked for this is closed. Somebody who may has to ask anew.";
}

/// <summary>Something went wrong that is no rule's fault.</summary>
public sealed record DocumentFailed : Refusal
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "生成文件时系统多次出错，已停止。请稍后重新申请；仍不成功的，请联系管理员。";

    public override string English => "The system failed at this several times and gave up. Ask again later, or tell an administrator.";
}
