using System.IO.Compression;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>A Word or Excel file that has been unpacked once within limits before any parser sees it.</summary>
internal sealed class SafePackage : IDisposable
{
    private SafePackage(MemoryStream content, PackageKind kind, int remote)
    {
        (Content, Kind) = (content, kind);
        Remote = remote == 0 ? null : new PaperWarning("文件", $"含有{remote}处指向外部模板、图片或文件的链接，没有打开；请核对后改为不带外部链接的文件");
    }

    public MemoryStream Content { get; }

    public PackageKind Kind { get; }

    /// <summary>What to tell about templates, pictures and workbooks elsewhere, which are never fetched.</summary>
    public PaperWarning? Remote { get; }

    public static SafePackage Open(Stream stream, string fileName)
    {
        var content = Buffer(stream, fileName);
        if (FileSignature.WhyNotReadable(content.GetBuffer().AsSpan(0, (int)content.Length)) is { } reason)
            throw new UnreadablePaperException(fileName, reason);
        return Inspect(content, fileName);
    }

    public void Dispose() => Content.Dispose();

    private static MemoryStream Buffer(Stream stream, string fileName)
    {
        var content = new MemoryStream();
        var chunk = new byte[81_920];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (content.Length + read > PackageLimits.File)
                throw new UnreadablePaperException(fileName, $"文件超过 {PackageLimits.File / 1024 / 1024} MB，请拆分或删去图片后再导入");
            content.Write(chunk, 0, read);
        }

        return content;
    }

    private static SafePackage Inspect(MemoryStream content, string fileName)
    {
        content.Position = 0;
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        var kind = KindOf(zip, fileName);
        return new SafePackage(content, kind, PackageInspection.Check(zip, kind, fileName));
    }

    private static PackageKind KindOf(ZipArchive zip, string fileName) => zip switch
    {
        _ when zip.GetEntry("word/document.xml") is not null => PackageKind.Word,
        _ when zip.GetEntry("xl/workbook.xml") is not null => PackageKind.Excel,
        _ => throw new UnreadablePaperException(fileName, "这个压缩文件里没有 Word 或 Excel 的正文，请导入 .docx 或 .xlsx 原件"),
    };
}
