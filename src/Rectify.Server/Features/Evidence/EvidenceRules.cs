using Rectify.Domain.Common;

namespace Rectify.Server.Features.Evidence;

/// <summary>The content is of no type that is taken as evidence.</summary>
public sealed record EvidenceTypeNotTaken() : Refusal("file")
{
    public override string Chinese => "文件为空或类型不受支持。请上传 PDF、OFD、图片、Word、Excel、WPS、MP4 视频、压缩包或纯文本文件。";

    public override string English => "The file is empty or of a type that is not taken. Upload PDF, OFD, pictures, Office files, MP4, archives or plain text.";
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

/// <summary>The file carries macros, which run on whoever opens it.</summary>
public sealed record EvidenceHasMacros() : Refusal("file")
{
    public override string Chinese => "文件含有宏，不能作为佐证上传。请另存为不含宏的格式或 PDF 后再上传。";

    public override string English => "The file carries macros. Save it without them, or as PDF, and upload that.";
}

/// <summary>A zip lists so much that reading the list would take the server's memory.</summary>
public sealed record EvidenceListsTooMuch() : Refusal("file")
{
    public override string Chinese => "压缩包内文件过多或文件名过长，无法检查其中是否含有宏。请分成几个压缩包后再上传。";

    public override string English => "The archive holds too many files, or too long names, to be looked through for macros. Upload it in several parts.";
}

/// <summary>A file of this name would run when somebody opens it.</summary>
public sealed record EvidenceNameMayRun(string Name) : Refusal("title")
{
    public override string Chinese => $"“{Name}”是程序、脚本、网页或含宏文档的名称，不能作为佐证上传。请上传 PDF、图片或不含宏的文档。";

    public override string English => $"{Name} is the name of a program, a script, a page or a document with macros. Upload a PDF, a picture or a plain document.";
}

/// <summary>The store has lost the file.</summary>
public sealed record EvidenceFileLost : Refusal
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "该材料的文件已丢失或损坏，无法下载。请联系管理员从备份恢复，或请提交单位重新上传原件。";

    public override string English => "The file of this evidence is lost. Ask an administrator to restore it, or upload the original again.";
}
