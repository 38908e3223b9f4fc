using Rectify.Server.Documents.Reading.Feedback;
using Rectify.Server.Documents.Reading.Ledgers;
using Rectify.Server.Documents.Reading.Packages;

namespace Rectify.Server.Documents.Reading;

/// <summary>Reads a bureau's feedback document, ledger or self-check list, without touching a database.</summary>
public static class PaperReader
{
    /// <summary>
    /// Reads <paramref name="stream"/> from its current position. The content decides what it is;
    /// <paramref name="fileName"/> serves the messages, and tells a text file, which nothing in the content does.
    /// </summary>
    /// <returns>What could be read, with the warnings to show and the errors that forbid an import.</returns>
    /// <exception cref="UnreadablePaperException">The file is not a readable Word or Excel file.</exception>
    public static Paper Read(Stream stream, string fileName, PaperReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(options);
        if (fileName.EndsWith(".txt", StringComparison.OrdinalIgnoreCase))
            return ReadText(PlainText.Of(stream, fileName), options);
        try
        {
            using var package = SafePackage.Open(stream, fileName);
            var paper = package.Kind == PackageKind.Word
                ? FeedbackReader.Read(package.Content, options)
                : LedgerReader.Read(package.Content, options);
            return package.Remote is null ? paper : paper with { Warnings = [.. paper.Warnings, package.Remote] };
        }
        catch (Exception problem) when (problem is not (UnreadablePaperException or OutOfMemoryException))
        {
            // A hostile file can make the parsers fail in more ways than they document; the reader of the
            // message has one remedy for all of them.
            throw new UnreadablePaperException(fileName, "文件已损坏或内部结构不正确，请用 Word 或 Excel（WPS）重新打开并另存后再导入", problem);
        }
    }

    /// <summary>Reads a feedback document's text, as it is pasted into a box or kept in a text file.</summary>
    public static Paper ReadText(string text, PaperReadOptions options)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(options);
        return FeedbackReader.Read(text, options);
    }
}
