using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Reading.Packages;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Documents.Checking;

/// <summary>版式自检: reads any Word document back and holds it against GB/T 9704-2012 (党政机关公文格式).</summary>
public static class LayoutCheck
{
    /// <summary>Checks <paramref name="stream"/>; fonts of the bureau's own choice count as those of the standard.</summary>
    /// <exception cref="UnreadablePaperException">The file is not a readable Word document.</exception>
    public static LayoutReport Check(Stream stream, string fileName, DocumentFonts? fonts = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        try
        {
            using var package = SafePackage.Open(stream, fileName);
            if (package.Kind != PackageKind.Word)
                throw new UnreadablePaperException(fileName, "只有 Word 文件（.docx）可以检查版式");
            using var document = WordprocessingDocument.Open(package.Content, isEditable: false);
            return new LayoutReport(fileName, [.. Findings(document, new FontNames(fonts ?? new DocumentFonts()))]);
        }
        catch (Exception problem) when (problem is not (UnreadablePaperException or OutOfMemoryException))
        {
            // As in PaperReader: parsers fail on hostile files in more ways than they document.
            throw new UnreadablePaperException(fileName, "文件已损坏或内部结构不正确，请用 Word（WPS）重新打开并另存后再上传", problem);
        }
    }

    private static IEnumerable<LayoutFinding> Findings(WordprocessingDocument document, FontNames fonts)
    {
        var main = document.MainDocumentPart ?? throw new InvalidDataException("There is no main part.");
        var body = main.Document?.Body ?? throw new InvalidDataException("There is no body.");
        var styles = new StyleBook(main);
        var sections = body.Descendants<SectionProperties>().ToList();
        return
        [
            .. PageChecks.Of(sections, styles),
            PageNumberCheck.Of(main, styles, fonts),
            .. ParagraphChecks.Of(ParagraphSorter.Sort(body, styles), styles, fonts, sections),
        ];
    }
}
