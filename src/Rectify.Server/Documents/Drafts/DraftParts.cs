using System.IO.Compression;
using System.Xml.Linq;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Documents.Drafts;

/// <summary>Which parts of a package hold text that is printed, told by their content types and not by their names.</summary>
internal static class DraftParts
{
    private const string ContentTypes = "[Content_Types].xml";
    private const string WordType = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    private static readonly (string Type, DraftPlace Place)[] Places =
    [
        ("document.main+xml", DraftPlace.Body), ("header+xml", DraftPlace.Header), ("footer+xml", DraftPlace.Footer),
        ("footnotes+xml", DraftPlace.Footnote), ("endnotes+xml", DraftPlace.Endnote),
    ];

    /// <summary>The parts in the order in which people read: the body, then what stands around it.</summary>
    public static IEnumerable<(ZipArchiveEntry Entry, DraftPlace Place)> Of(ZipArchive zip)
    {
        var types = Types(zip);
        return
            from kind in Places
            from entry in zip.Entries
            where entry.FullName != ContentTypes && TypeOf(entry, types) == WordType + kind.Type
            select (entry, kind.Place);
    }

    /// <summary>Macros may do anything with what is filled in, and a signature would no longer be true.</summary>
    public static void RefuseUnfit(ZipArchive zip, string fileName)
    {
        if (Types(zip).Values.Any(type => type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase))
            || zip.Entries.Any(entry => entry.Name.Equals("vbaProject.bin", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadablePaperException(fileName, "文件含有宏，请另存为不含宏的 .docx 后再上传");
        if (zip.Entries.Any(entry => entry.FullName.StartsWith("_xmlsignatures/", StringComparison.OrdinalIgnoreCase)))
            throw new UnreadablePaperException(fileName, "文件带有数字签名，填充后签名会失效，请上传签名之前的文稿");
    }

    /// <summary>A part's own type, else that of its ending: some programs declare the body's type as that of every .xml.</summary>
    private static string? TypeOf(ZipArchiveEntry entry, Dictionary<string, string> types) =>
        types.GetValueOrDefault("/" + entry.FullName) ?? types.GetValueOrDefault(Path.GetExtension(entry.Name));

    private static Dictionary<string, string> Types(ZipArchive zip)
    {
        var entry = zip.GetEntry(ContentTypes) ?? throw new InvalidDataException("There are no content types.");
        using var stream = entry.Open();
        return (XDocument.Load(stream).Root?.Elements() ?? [])
            .Select(element => (
                Key: (string?)element.Attribute("PartName") ?? "." + (string?)element.Attribute("Extension"), Type: (string?)element.Attribute("ContentType")))
            .Where(pair => pair.Type is not null)
            .GroupBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First().Type!, StringComparer.OrdinalIgnoreCase);
    }
}
