using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>Makes a feedback document piece by piece, as somebody writes it in Word.</summary>
internal sealed class WordMaker
{
    private readonly List<OpenXmlElement> _body = [];
    private Numbering? _numbering;
    private Styles? _styles;

    /// <summary>A document with its title, day and the statement of its counts, up to the part on problems.</summary>
    public static WordMaker Feedback(string? stated = null, string part = "一、巡察发现的主要问题") =>
        new WordMaker().Lines("中共X市委第三巡察组关于巡察市体育局党组的反馈意见", "（2019年11月18日）", stated ?? "现将巡察情况反馈如下。").Lines(part);

    public WordMaker Lines(params string[] lines) => Add([.. lines.Select(line => Paragraph(new Run(new Text(line))))]);

    public WordMaker Styled(string style, string text) =>
        Add(new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = style }), new Run(new Text(text))));

    public WordMaker Bold(string text) => Add(Paragraph(new Run(new RunProperties(new Bold()), new Text(text))));

    public WordMaker Auto(int level, string text, int list = 1) => Add(new Paragraph(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = list })), new Run(new Text(text))));

    /// <summary>A paragraph of parts, each of which its maker chooses.</summary>
    public WordMaker Parts(params OpenXmlElement[] parts) => Add(Paragraph(parts));

    /// <summary>A paragraph whose mark was deleted, so that it goes on in the next.</summary>
    public WordMaker Joined(string text) => Add(new Paragraph(
        new ParagraphProperties(new ParagraphMarkRunProperties(new Deleted { Author = "某人", Id = "1" })), new Run(new Text(text))));

    public WordMaker Table(params TableCell[][] rows) =>
        Add(new Table([new TableGrid(), .. rows.Select(cells => new TableRow(cells))]));

    public WordMaker Lists(params Level[][] lists)
    {
        _numbering = new Numbering(
            [.. lists.Select((levels, index) => new AbstractNum([.. levels.Select(At)]) { AbstractNumberId = index + 10 }),
            .. lists.Select((_, index) => new NumberingInstance(new AbstractNumId { Val = index + 10 }) { NumberID = index + 1 })]);
        return this;
    }

    public WordMaker Defining(params Style[] styles)
    {
        _styles = new Styles([.. styles]);
        return this;
    }

    public byte[] Bytes()
    {
        using var content = new MemoryStream();
        using (var document = WordprocessingDocument.Create(content, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(_body));
            if (_numbering is not null)
                main.AddNewPart<NumberingDefinitionsPart>().Numbering = _numbering;
            if (_styles is not null)
                main.AddNewPart<StyleDefinitionsPart>().Styles = _styles;
        }

        return content.ToArray();
    }

    public static Run Words(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    public static DeletedRun Gone(string text) => new(new Run(new DeletedText(text))) { Author = "某人", Id = "2" };

    public static InsertedRun Added(string text) => new(new Run(new Text(text))) { Author = "某人", Id = "3" };

    public static MoveFromRun MovedAway(string text) => new(new Run(new Text(text))) { Author = "某人", Id = "4" };

    public static MoveToRun MovedHere(string text) => new(new Run(new Text(text))) { Author = "某人", Id = "5" };

    public static Run TextBox(string text) => new(new Picture(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(Paragraph(Words(text)))))));

    public static TableCell Cell(string text, int span = 1, bool? top = null) => new(
        new TableCellProperties(new GridSpan { Val = span }, top is { } first ? new VerticalMerge { Val = first ? MergedCellValues.Restart : MergedCellValues.Continue } : new NoWrap()),
        Paragraph(Words(text)));

    public static Level Numbered(NumberFormatValues format, string text, string? style = null)
    {
        var level = new Level(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format });
        if (style is not null)
            level.Append(new ParagraphStyleIdInLevel { Val = style });
        level.Append(new LevelText { Val = text });
        return level;
    }

    // A level may be used by several documents, and each needs its own.
    private static Level At(Level level, int depth)
    {
        var own = (Level)level.CloneNode(true);
        own.LevelIndex = depth;
        return own;
    }

    private static Paragraph Paragraph(params OpenXmlElement[] parts) => new(parts);

    private WordMaker Add(params OpenXmlElement[] elements)
    {
        _body.AddRange(elements);
        return this;
    }
}
