using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The lines of a Word document as its reader sees them: runs joined, automatic numbers in place, deleted text gone.</summary>
internal sealed class FeedbackText
{
    private const int LongestHeading = 40;

    private readonly List<FeedbackParagraph> _lines = [];
    private readonly List<PaperWarning> _warnings = [];
    private readonly WordStyles _styles;
    private readonly AutomaticNumbers _numbers;
    private string _carried = "";
    private int _position;

    private FeedbackText(MainDocumentPart document)
    {
        _styles = new WordStyles(document.StyleDefinitionsPart);
        _numbers = new AutomaticNumbers(document, _styles);
    }

    public IReadOnlyList<FeedbackParagraph> Lines => _lines;

    /// <summary>What was left out although somebody may have wanted it read.</summary>
    public IReadOnlyList<PaperWarning> Warnings => _warnings;

    public static FeedbackText Of(WordprocessingDocument document)
    {
        var main = document.MainDocumentPart ?? throw new InvalidDataException("The package has no document.");
        var text = new FeedbackText(main);
        if (main.Document?.Body is { } body)
            text.TakeAll(body);
        return text;
    }

    /// <summary>The lines of a text that was typed or pasted.</summary>
    public static IReadOnlyList<FeedbackParagraph> OfPlain(string text) =>
    [
        .. text.ReplaceLineEndings("\n").Split('\n').Select(CleanText.OrNull).OfType<string>().Select((line, index) => new FeedbackParagraph(index + 1, line)),
    ];

    private void TakeAll(OpenXmlElement container)
    {
        foreach (var element in container.Elements())
        {
            if (element is Paragraph paragraph)
                Take(paragraph);
            else if (element is Table table)
                Take(table);
            else if (element is not (DeletedRun or MoveFromRun or AlternateContentFallback) && element.HasChildren)
                TakeAll(element);
        }
    }

    private void Take(Paragraph paragraph)
    {
        if (Read(paragraph) is not { } read)
            return;
        var heading = HeadingOf(paragraph, read.Text);
        foreach (var line in Split(read.Number + read.Text))
            _lines.Add(new FeedbackParagraph(_position, line, OutlineNumber.Of(line) is null ? heading : null));
    }

    private void Take(Table table) => _lines.AddRange(
        FeedbackTable.Read(WordTable.Of(table, cell => [.. cell.Descendants<Paragraph>().Where(paragraph => !IsBoxed(paragraph)).Select(Cell).OfType<FeedbackParagraph>()])));

    private FeedbackParagraph? Cell(Paragraph paragraph) =>
        Read(paragraph) is { } read ? new FeedbackParagraph(_position, read.Number + read.Text) : null;

    /// <summary>The next paragraph with text, counted; what stood before a deleted paragraph mark opens it.</summary>
    private (string Number, string Text)? Read(Paragraph paragraph)
    {
        TellBoxes(paragraph);
        var text = _carried + VisibleText.Of(paragraph);
        _carried = "";
        if (VisibleText.EndsInDeletedMark(paragraph))
        {
            _carried = text;
            return null;
        }

        if (CleanText.OrNull(text) is not { } clean)
            return null;
        _position++;
        return (_numbers.Next(paragraph), clean);
    }

    // Many bureaus make their headings bold and leave the styles alone.
    private OutlineNumber? HeadingOf(Paragraph paragraph, string text)
    {
        if (text.Length > LongestHeading || text.EndsWith('。') || text.EndsWith('；'))
            return null;
        if (_styles.HeadingLevel(paragraph) is { } level)
            return new OutlineNumber(level * OutlineNumber.Part, "", text);
        return _styles.IsBold(paragraph) ? new OutlineNumber(FeedbackOutline.ByLook, "", text) : null;
    }

    private void TellBoxes(Paragraph paragraph)
    {
        foreach (var box in paragraph.Descendants<TextBoxContent>().Where(box => !box.Ancestors<AlternateContentFallback>().Any()))
        {
            if (CleanText.OrNull(string.Concat(box.Descendants<Paragraph>().Select(VisibleText.Of))) is { } text)
                _warnings.Add(new PaperWarning($"第{_position + 1}段附近的文本框", $"“{(text.Length > 30 ? text[..30] + "…" : text)}”在文本框里，没有读取；如是具体问题，请移到正文中"));
        }
    }

    private static bool IsBoxed(Paragraph paragraph) => paragraph.Ancestors().Any(element => element is TextBoxContent or AlternateContentFallback);

    private static string[] Split(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
