using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>The named source does not exist.</summary>
public sealed record SourceNotFound() : Refusal("sourceId")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "所选问题来源不存在。请刷新后重新选择。";

    public override string English => "There is no such source. Reload and choose again.";
}

/// <summary>Nothing tells when the findings were fed back.</summary>
public sealed record FeedbackDateNeeded() : Refusal("feedbackDate")
{
    public override string Chinese => "材料中没有任何日期，无法确定反馈（自查）日期。请填写反馈日期后重新导入。";

    public override string English => "The paper holds no date at all. Give the date of the feedback and import again.";
}

/// <summary>Units are to be made, but there is no bureau yet that they could belong to.</summary>
public sealed record BureauNotSetUp() : Refusal("createUnits")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => "尚未完成首次设置，不能新建单位。请先启动服务，在网页上完成首次设置，再导入。";

    public override string English => "Rectify is not set up yet, so no units can be made. Start the server, set it up in the browser, then import.";
}

/// <summary>The file cannot be read at all.</summary>
public sealed record PaperUnreadable(string Why) : Refusal("file")
{
    public override string Chinese => Why;

    public override string English => $"The file cannot be read: {Why}";
}

/// <summary>The paper has errors; nothing was written.</summary>
public sealed record PaperHasErrors(IReadOnlyList<PaperError> Errors) : Refusal("file")
{
    public override string Chinese => $"材料有{Errors.Count}处错误，没有写入任何内容。请改正后重新导入：{string.Join('；', Errors.Take(5))}";

    public override string English => $"The paper has {Errors.Count} errors; nothing was written. {string.Join("; ", Errors.Take(5))}";
}
