using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Checking;
using Rectify.Server.Features.Documents;
using Rectify.Server.Tests.Documents.Writing;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>A document that was made, as its reader sees it. It is valid and laid out by the standard, or there is none.</summary>
internal sealed class OpenedDocument
{
    private OpenedDocument(Body body)
    {
        Paragraphs = [.. body.Elements<Paragraph>().Select(paragraph => paragraph.InnerText)];
        Tables = [.. body.Elements<Table>().Select(table => (IReadOnlyList<string>)
            [.. table.Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(Text)))])];
    }

    public IReadOnlyList<string> Paragraphs { get; }

    /// <summary>The rows of each table, their cells divided by bars.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Tables { get; }

    public string Everything => string.Join('\n', Paragraphs.Concat(Tables.SelectMany(table => table)));

    public static OpenedDocument Of(WordFile file)
    {
        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        document.ShouldBeValid();
        LayoutCheck.Check(new MemoryStream(file.Content), file.Name).Findings.Where(finding => !finding.Holds).ShouldBeEmpty(file.Name);
        return new OpenedDocument(document.MainDocumentPart!.Document!.Body!);
    }

    private static string Text(TableCell cell) => string.Join('/', cell.Elements<Paragraph>().Select(paragraph => paragraph.InnerText));
}
