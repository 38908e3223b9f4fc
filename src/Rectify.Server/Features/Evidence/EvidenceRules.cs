using Rectify.Domain.Common;

namespace Rectify.Server.Features.Evidence;

/// <summary>The content is of no type that is taken as evidence.</summary>
public sealed record EvidenceTypeNotTaken() : Refusal("file")
{
    public override string Chinese => "文件为空或类型不受支持。请上传 PDF、图片、Word、Excel、WPS、压缩包或纯文本文件。";

    public override string English => "The file is empty or of a type that is not taken. Upload PDF, pictures, Office files, archives or plain text.";
}

/// <summary>Neither a file nor a reference number was given, or both were.</summary>
public sealed record FileOrReference() : Refusal("file")
{
    public override string Chinese => "请上传一个文件；不宜存储的材料请改填文号，两者只填其一。";

    public override string English => "Upload a file, or give a reference number for what may not be stored: one of the two.";
}

/// <summary>The document is dated after today.</summary>
public sealed record DocumentDateInFuture(DateOnly Date) : Refusal("documentDate")
{
    public override string Chinese => $"材料日期{Date:yyyy-MM-dd}晚于今天。请填写材料上的落款日期。";

    public override string English => $"The document date {Date:yyyy-MM-dd} is in the future. Give the date on the document.";
}

/// <summary>There is no such evidence.</summary>
public sealed record EvidenceNotFound : Refusal
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这份佐证材料，或您无权查看。请刷新后重试。";

    public override string English => "There is no such evidence, or you may not see it. Reload and try again.";
}
