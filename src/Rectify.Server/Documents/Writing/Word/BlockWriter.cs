using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>Turns a document's blocks into Word's paragraphs and tables.</summary>
internal static class BlockWriter
{
    public static IEnumerable<OpenXmlElement> Write(OfficialDocument model) =>
    [
        .. Lines(DocumentStyles.Title, model.Title),
        .. model.Subtitle is null ? [] : Lines(DocumentStyles.Subtitle, model.Subtitle),
        Line(DocumentStyles.Blank, ""),
        .. KeptTogether([.. model.Blocks.SelectMany(Write)], [.. SignatureWriter.Write(model.SignatureUnit, model.Date)]),
    ];

    // A signature must not stand alone on a page: the last paragraph goes with it.
    private static OpenXmlElement[] KeptTogether(OpenXmlElement[] body, Paragraph[] signature)
    {
        if (signature.Length > 0)
        {
            foreach (var paragraph in body.TakeLast(1).OfType<Paragraph>().Concat(signature.SkipLast(1)))
                paragraph.ParagraphProperties!.KeepNext = new KeepNext();
        }

        return [.. body, .. signature];
    }

    public static Paragraph Line(string style, string text, Indentation? indentation = null)
    {
        var properties = new ParagraphProperties(new ParagraphStyleId { Val = style });
        if (indentation is not null)
            properties.AppendChild(indentation);
        return text.Length == 0
            ? new Paragraph(properties)
            : new Paragraph(properties, new Run(new Text(text) { Space = SpaceProcessingModeValues.Preserve }));
    }

    public static IEnumerable<Paragraph> Lines(string style, string text) =>
        XmlText.Clean(text).Split('\n').Select(line => Line(style, line));

    private static IEnumerable<OpenXmlElement> Write(DocumentBlock block) => block switch
    {
        HeadingBlock heading => Lines(DocumentStyles.Heading(heading.Level), heading.Text),
        ParagraphBlock paragraph => Lines(DocumentStyles.Body, paragraph.Text),
        NoteBlock note => Lines(DocumentStyles.Note, note.Text),
        TableBlock table => [TableWriter.Write(table), Line(DocumentStyles.TableText, "")],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a kind that has no layout."),
    };
}
