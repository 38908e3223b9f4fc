using System.IO.Compression;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Reading.Packages;

namespace Rectify.Server.Documents.Drafts;

/// <summary>
/// 填充文稿: puts values in the place of {{名称}} in a Word document. The text is cut and joined in the XML as it is
/// written; nothing is parsed and written again, so every other byte of it stays, and parts without placeholders keep
/// even their compressed form.
/// </summary>
public static class DraftFiller
{
    /// <summary>The names that a draft asks for, each once, in the order of their first places.</summary>
    /// <exception cref="UnreadablePaperException">The file is not a Word document that can be filled in.</exception>
    public static IReadOnlyList<string> Names(Stream stream, string fileName)
    {
        var names = new List<string>();
        Read(stream, fileName, name =>
        {
            names.Add(name);
            return null;
        });
        return [.. names.Distinct()];
    }

    /// <summary>Fills <paramref name="stream"/> in.</summary>
    /// <param name="stream">The draft.</param>
    /// <param name="fileName">Its name, for the messages.</param>
    /// <param name="value">The value of a name (<see cref="PlaceholderName.Normal"/>); null where it means nothing.</param>
    /// <exception cref="UnreadablePaperException">The file is not a Word document that can be filled in.</exception>
    public static FilledDraft Fill(Stream stream, string fileName, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var (content, changed, found) = Read(stream, fileName, value);
        if (changed.Count > 0)
            Replace(content, changed);
        return found.Report(content.ToArray());
    }

    private static (MemoryStream Content, IReadOnlyList<ChangedPart> Changed, FoundPlaceholders Found) Read(
        Stream stream, string fileName, Func<string, string?> value)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var package = SafePackage.Open(stream, fileName);
            if (package.Kind != PackageKind.Word)
                throw new UnreadablePaperException(fileName, "只有 Word 文件（.docx）可以填充");
            var (changed, found) = Search(package.Content, fileName, value);
            var copy = new MemoryStream();
            package.Content.WriteTo(copy);
            return (copy, changed, found);
        }
        catch (Exception problem) when (problem is not (UnreadablePaperException or OutOfMemoryException))
        {
            throw new UnreadablePaperException(fileName, "文件已损坏或内部结构不正确，请用 Word（WPS）重新打开并另存后再上传", problem);
        }
    }

    private static (IReadOnlyList<ChangedPart> Changed, FoundPlaceholders Found) Search(
        MemoryStream content, string fileName, Func<string, string?> value)
    {
        using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);
        DraftParts.RefuseUnfit(zip, fileName);
        var (changed, found) = (new List<ChangedPart>(), new FoundPlaceholders());
        foreach (var (entry, place) in DraftParts.Of(zip))
        {
            var text = PartText.Read(entry, fileName);
            if (new PartFiller(text.Xml, place, value, found).Fill() is { } filled)
                changed.Add(new ChangedPart(entry.FullName, text.Write(filled)));
        }

        return (changed, found);
    }

    private static void Replace(MemoryStream content, IReadOnlyList<ChangedPart> changed)
    {
        // Only an entry that is opened is compressed again; all others are copied as they are.
        using var zip = new ZipArchive(content, ZipArchiveMode.Update, leaveOpen: true);
        foreach (var part in changed)
        {
            using var stream = zip.GetEntry(part.Name)!.Open();
            stream.SetLength(0);
            stream.Write(part.Content);
        }
    }

    private sealed record ChangedPart(string Name, byte[] Content);
}
