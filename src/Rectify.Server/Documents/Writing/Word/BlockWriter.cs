using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>Turns a document's blocks into Word's paragraphs and tables.</summary>
internal static class BlockWriter
{
    public static IEnumerable<OpenXmlElement> Write(OfficialDocument model) =>
    [
        .. model.Number is null ? [] : Lines(DocumentStyles.Number, model.Number),
        .. Lines(DocumentStyles.Title, model.Title),
        .. model.Subtitle is null ? [] : Lines(DocumentStyles.Subtitle, model.Subtitle),
        Line(DocumentStyles.Blank, ""),
        .. KeptTogether([.. Write(model.Blocks, PageShape.Of(model))], [.. SignatureWriter.Write(model.SignatureUnit, model.Date)]),
        .. model.Enclosed.Count == 0 ? [] : Write([new PageBreakBlock(), .. model.Enclosed], PageShape.Of(model)),
    ];

    private static IEnumerable<OpenXmlElement> Write(IReadOnlyList<DocumentBlock> blocks, PageShape shape)
    {
        var begins = false;
        foreach (var block in blocks)
        {
            var elements = Write(block, shape.TypeWidth).ToList();
            // On the paragraph that begins the page: a break in one of its own would leave an empty line there.
            if (begins && elements is [Paragraph first, ..])
                first.ParagraphProperties!.PageBreakBefore = new PageBreakBefore();
            foreach (var element in elements)
                yield return element;
            begins = block is PageBreakBlock;
        }
    }

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

    private static IEnumerable<OpenXmlElement> Write(DocumentBlock block, int width) => block switch
    {
        TitleBlock title => Lines(DocumentStyles.Title, title.Text),
        HeadingBlock heading => Lines(DocumentStyles.Heading(heading.Level), heading.Text),
        ParagraphBlock paragraph => Lines(DocumentStyles.Body, paragraph.Text),
        NoteBlock note => Lines(DocumentStyles.Note, note.Text),
        AddresseeBlock addressee => Lines(DocumentStyles.Addressee, addressee.Text),
        AttachmentsBlock attachments => AttachmentsWriter.Write(attachments),
        PageBreakBlock => [],
        TableBlock table => [TableWriter.Write(table, width), Line(DocumentStyles.TableText, "")],
        FormBlock form => [FormWriter.Write(form, width), Line(DocumentStyles.TableText, "")],
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, "A block of a kind that has no layout."),
    };
}
