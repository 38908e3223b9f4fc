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
        .. model.Blocks.SelectMany(Write),
        .. SignatureWriter.Write(model.SignatureUnit, model.Date),
    ];

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
