using System.IO.Compression;
using System.Xml;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>Unpacks every part once, to nowhere, and refuses bombs, encrypted parts and document type definitions.</summary>
internal static class PackageInspection
{
    public static void Check(ZipArchive zip, PackageKind kind, string fileName)
    {
        if (zip.Entries.Count > PackageLimits.Parts)
            throw new UnreadablePaperException(fileName, "文件内部的部件过多，请另存后再导入");
        var partLimit = kind == PackageKind.Word ? PackageLimits.WordPart : PackageLimits.ExcelPart;
        var total = 0L;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted)
                throw new UnreadablePaperException(fileName, "文件设有打开密码，请先去掉密码再导入");
            total += Measure(entry, Math.Min(partLimit, PackageLimits.Total - total), fileName);
            CheckDepth(entry, fileName);
        }
    }

    private static long Measure(ZipArchiveEntry entry, long limit, string fileName)
    {
        // The sizes in a zip's directory are claims; only what comes out of the stream counts.
        using var part = entry.Open();
        var chunk = new byte[81_920];
        var size = 0L;
        for (int read; (read = part.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) > 0;)
        {
            if (size == 0 && IsXml(entry.FullName) && HasDocumentType(chunk.AsSpan(0, read)))
                throw new UnreadablePaperException(fileName, "文件内部含有不允许的 DTD 定义，请用 Word 或 Excel 另存后再导入");
            size += read;
            if (size > limit || IsBomb(size, entry.CompressedLength))
                throw new UnreadablePaperException(fileName, "文件解压后过大，请删去多余的行、工作表或图片后再导入");
        }

        return size;
    }

    // Of every part, whatever it is called: content types and relations say what a parser reads as XML, not names.
    private static void CheckDepth(ZipArchiveEntry entry, string fileName)
    {
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > PackageLimits.XmlDepth)
                    throw new UnreadablePaperException(fileName, "文件内部的嵌套层次过深，请用 Word 或 Excel 另存后再导入");
            }
        }
        catch (XmlException) when (!IsXml(entry.FullName))
        {
            // A picture or the like, which begins as no XML does; a parser gets no further in it than this.
        }
    }

    private static bool IsBomb(long size, long compressed) =>
        size > PackageLimits.RatioMattersFrom && size > compressed * PackageLimits.CompressionRatio;

    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    // Parsers refuse a definition anywhere; looking for one here only makes the message say why.
    private static bool HasDocumentType(ReadOnlySpan<byte> start) => start.IndexOf("<!DOCTYPE"u8) >= 0;
}
