using System.IO.Compression;
using System.Xml;

namespace Rectify.Server.Documents.Reading.Packages;

/// <summary>
/// Looks through one part as XML, whatever it is called: content types and relations say what a parser reads as XML,
/// not names. What is not XML is no danger, for a parser gets no further in it than this.
/// </summary>
internal static class PartInspection
{
    // Only these are read piece by piece; every other part becomes a tree in memory.
    private static readonly string[] ReadInPieces = ["worksheet", "sst"];

    public static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    /// <returns>How many relations of this part would fetch something from elsewhere; a link that is only shown does not.</returns>
    public static int Check(ZipArchiveEntry entry, long size, string fileName)
    {
        using var part = entry.Open();
        using var reader = XmlReader.Create(part, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit });
        var remote = 0;
        try
        {
            var (piece, inPieces) = (0, false);
            while (reader.Read())
            {
                if (reader.Depth > PackageLimits.XmlDepth)
                    throw new UnreadablePaperException(fileName, "文件内部的嵌套层次过深，请用 Word 或 Excel 另存后再导入");
                if (reader.NodeType != XmlNodeType.Element)
                    continue;
                inPieces |= reader.Depth == 0 && ReadInPieces.Contains(reader.LocalName);
                if (size > PackageLimits.Tree && !inPieces)
                    throw new UnreadablePaperException(fileName, PackageLimits.TooLarge);
                piece = reader.LocalName is "row" or "si" ? 0 : piece + 1;
                if (inPieces && piece > PackageLimits.Piece && reader.Depth > 2)
                    throw new UnreadablePaperException(fileName, "一行里的单元格过多，请删去多余的列后再导入");
                remote += IsRemote(reader) ? 1 : 0;
            }
        }
        catch (XmlException) when (!IsXml(entry.FullName))
        {
            // A picture or the like, which begins as no XML does.
        }

        return remote;
    }

    private static bool IsRemote(XmlReader reader) =>
        reader.LocalName == "Relationship" && reader.GetAttribute("TargetMode") == "External"
        && reader.GetAttribute("Type")?.EndsWith("/hyperlink", StringComparison.Ordinal) is not true;
}
