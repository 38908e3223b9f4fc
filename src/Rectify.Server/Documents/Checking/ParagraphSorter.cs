using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Checking;

/// <summary>A paragraph and what it is in the document; null for what the standard does not speak of.</summary>
internal sealed record SortedParagraph(Paragraph Paragraph, string Text, LayoutItem? Kind);

/// <summary>Tells titles, headings, body and signature apart by where they stand and by how they begin. Tables are left out.</summary>
internal static partial class ParagraphSorter
{
    public static IReadOnlyList<SortedParagraph> Sort(Body body, StyleBook styles)
    {
        var paragraphs = body.Descendants<Paragraph>()
            .Where(paragraph => !paragraph.Ancestors().Any(IsApart) && !string.IsNullOrWhiteSpace(paragraph.InnerText)).ToList();
        var head = paragraphs.TakeWhile(paragraph => IsCentred(paragraph, styles)).ToList();
        var largest = head.Count == 0 ? 0 : head.Max(paragraph => Size(paragraph, styles));
        var sorted = head.Select(paragraph => Sorted(paragraph, Size(paragraph, styles) == largest ? LayoutItem.Title : null)).ToList();
        int? note = null;
        foreach (var paragraph in paragraphs.Skip(head.Count))
        {
            var size = Size(paragraph, styles);
            if (Note().IsMatch(paragraph.InnerText) && size < TypeSizes.Body)
                note = size;
            else if (size != note)
                note = null;
            sorted.Add(Sorted(paragraph, note is null ? KindOf(paragraph, styles) : null));
        }

        return sorted;
    }

    private static SortedParagraph Sorted(Paragraph paragraph, LayoutItem? kind) => new(paragraph, paragraph.InnerText.Trim(), kind);

    private static LayoutItem? KindOf(Paragraph paragraph, StyleBook styles) => paragraph.InnerText.Trim() switch
    {
        // What hangs is a list of attachments, numbered or not.
        _ when IsHanging(paragraph, styles) => null,
        var text when First().IsMatch(text) => LayoutItem.Heading1,
        var text when Second().IsMatch(text) => LayoutItem.Heading2,
        var text when Third().IsMatch(text) => LayoutItem.Heading3,
        var text when Fourth().IsMatch(text) => LayoutItem.Heading4,
        var text when Date().IsMatch(text) || IsRight(paragraph, styles) => LayoutItem.Signature,
        // What is addressed, attached or said above a table has rules of its own.
        var text when text.EndsWith('：') || text.StartsWith("附件", StringComparison.Ordinal) || IsCentred(paragraph, styles) => null,
        _ => LayoutItem.Body,
    };

    private static int Size(Paragraph paragraph, StyleBook styles) => styles.Size(paragraph, FirstRun(paragraph));

    public static Run? FirstRun(Paragraph paragraph) => paragraph.Descendants<Run>().FirstOrDefault(run => run.InnerText.Length > 0);

    private static bool IsCentred(Paragraph paragraph, StyleBook styles) =>
        styles.Nearest<Justification>(paragraph)?.Val?.InnerText == "center";

    private static bool IsRight(Paragraph paragraph, StyleBook styles) =>
        styles.Nearest<Justification>(paragraph)?.Val?.InnerText is "right" or "end";

    private static bool IsHanging(Paragraph paragraph, StyleBook styles) => styles.Nearest<Indentation>(paragraph)?.Hanging is not null;

    private static bool IsApart(OpenXmlElement element) => element is Table or TextBoxContent;

    [GeneratedRegex("^[一二三四五六七八九十百]+、")]
    private static partial Regex First();

    [GeneratedRegex("^[（(][一二三四五六七八九十百]+[）)]")]
    private static partial Regex Second();

    [GeneratedRegex(@"^\d+[．.、](?!\d)")]
    private static partial Regex Third();

    [GeneratedRegex(@"^[（(]\d+[）)]")]
    private static partial Regex Fourth();

    [GeneratedRegex(@"^\d{4}年\d{1,2}月\d{1,2}日$")]
    private static partial Regex Date();

    [GeneratedRegex("^(注|说明|口径说明)[：:]")]
    private static partial Regex Note();
}
