using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>The footers' relationship ids.</summary>
internal readonly record struct PageNumberParts(string Odd, string Even);

/// <summary>Page numbers as — 1 —: right on odd pages, left on even ones, one character from the edge.</summary>
internal static class PageNumbers
{
    public static PageNumberParts AddTo(MainDocumentPart main) =>
        new(Add(main, JustificationValues.Right), Add(main, JustificationValues.Left));

    private static string Add(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(
                new ParagraphStyleId { Val = DocumentStyles.PageNumber },
                new Indentation { Left = "280", Right = "280" },
                new Justification { Val = side }),
            Text("— "),
            new SimpleField(Text("1")) { Instruction = " PAGE " },
            Text(" —")));
        return main.GetIdOfPart(part);
    }

    private static Run Text(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });
}
