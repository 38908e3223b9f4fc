using System.IO.Compression;
using System.Xml;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>Unpacks every part once, to nowhere, and refuses bombs, encrypted parts, macros and document type definitions.</summary>
internal static class PackageInspection
{
    /// <returns>How many parts point to something outside of the file.</returns>
    public static int Check(ZipArchive zip, PackageKind kind, string fileName)
    {
        if (zip.Entries.Count > PackageLimits.Parts)
            throw new UnreadablePaperException(fileName, "文件内部的部件过多，请另存后再导入");
        if (zip.Entries.Any(entry => IsMacro(entry.FullName)))
            throw new UnreadablePaperException(fileName, $"文件含有宏，请另存为不含宏的 {(kind == PackageKind.Word ? ".docx" : ".xlsx")} 后再导入，仅修改扩展名无效");
        var total = 0L;
        var remote = 0;
        foreach (var entry in zip.Entries)
        {
            if (entry.IsEncrypted)
                throw new UnreadablePaperException(fileName, "文件设有打开密码，请先去掉密码再导入");
            var size = Measure(entry, Math.Min(LimitOf(entry, kind), PackageLimits.Total - total), fileName);
            total += size;
            remote += PartInspection.Check(entry, size, fileName);
        }

        return remote;
    }

    // A scanned page in a Word file may be larger than its text.
    private static long LimitOf(ZipArchiveEntry entry, PackageKind kind) =>
        kind == PackageKind.Word && PartInspection.IsXml(entry.FullName) ? PackageLimits.WordPart : PackageLimits.ExcelPart;

    private static long Measure(ZipArchiveEntry entry, long limit, string fileName)
    {
        // The sizes in a zip's directory are claims; only what comes out of the stream counts.
        using var part = entry.Open();
        var chunk = new byte[81_920];
        var size = 0L;
        for (int read; (read = part.ReadAtLeast(chunk, chunk.Length, throwOnEndOfStream: false)) > 0;)
        {
            if (size == 0 && PartInspection.IsXml(entry.FullName) && HasDocumentType(chunk.AsSpan(0, read)))
                throw new UnreadablePaperException(fileName, "文件内部含有不允许的 DTD 定义，请用 Word 或 Excel 另存后再导入");
            size += read;
            if (size > limit || IsBomb(size, entry.CompressedLength))
                throw new UnreadablePaperException(fileName, PackageLimits.TooLarge);
        }

        return size;
    }

    private static bool IsBomb(long size, long compressed) =>
        size > PackageLimits.RatioMattersFrom && size > compressed * PackageLimits.CompressionRatio;

    private static bool IsMacro(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase) || name.StartsWith("xl/macrosheets/", StringComparison.OrdinalIgnoreCase);

    // Parsers refuse a definition anywhere; looking for one here only makes the message say why.
    private static bool HasDocumentType(ReadOnlySpan<byte> start) => start.IndexOf("<!DOCTYPE"u8) >= 0;
}
