using System.Globalization;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Checking;

/// <summary>Fonts, sizes, indents and line spacing by kind of paragraph.</summary>
internal static class ParagraphChecks
{
    private const int MostShown = 5;
    private const int Excerpt = 20;
    private const string Spaces = "　　";

    // Two characters of 3号 are 640 twips; a grid makes them a little narrower.
    private const int IndentTwips = 640;
    private const int IndentTolerance = 40;

    // 225 mm ÷ 22 is 28.95 points; round figures from 28 on are in use.
    private const int NarrowestLine = 560;
    private const int WidestLine = 580;

    public static IEnumerable<LayoutFinding> Of(
        IReadOnlyList<SortedParagraph> paragraphs, StyleBook styles, FontNames fonts, IReadOnlyList<SectionProperties> sections)
    {
        var kinds = new (LayoutItem Kind, string Font, int Size, Func<string?, bool> Is)[]
        {
            (LayoutItem.Title, "小标宋", TypeSizes.Title, fonts.IsTitle), (LayoutItem.Heading1, "黑体", TypeSizes.Body, fonts.IsHeading),
            (LayoutItem.Heading2, "楷体", TypeSizes.Body, fonts.IsSubheading), (LayoutItem.Heading3, "仿宋", TypeSizes.Body, fonts.IsBody),
            (LayoutItem.Heading4, "仿宋", TypeSizes.Body, fonts.IsBody), (LayoutItem.Body, "仿宋", TypeSizes.Body, fonts.IsBody),
            (LayoutItem.Signature, "仿宋", TypeSizes.Body, fonts.IsBody),
        };
        foreach (var (kind, font, size, holds) in kinds)
        {
            var same = paragraphs.Where(one => one.Kind == kind).ToList();
            if (same.Count > 0)
                yield return Finding(kind, $"{TypeSizes.Word(size)}{font}", same, one => Typed(one, styles),
                    one => Size(one, styles) == size && holds(Font(one, styles)));
            else if (kind == LayoutItem.Title)
                yield return new LayoutFinding(kind, $"{TypeSizes.Word(size)}{font}，居中", "没有居中的标题", false, []);
        }

        var running = paragraphs.Where(one => one.Kind is >= LayoutItem.Heading1 and <= LayoutItem.Body).ToList();
        if (running.Count == 0)
            yield break;
        yield return Finding(LayoutItem.Indent, "段首空2字", running, one => Indent(one, styles), one => IsIndented(one, styles));
        var gridded = sections.Count > 0 && sections.All(section => section.GetFirstChild<DocGrid>()?.LinePitch?.Value is >= NarrowestLine and <= WidestLine);
        yield return Finding(LayoutItem.LineSpacing, "每面22行（固定值28至29磅，或按网格单倍行距）", running,
            one => Spacing(one, styles), one => IsSpaced(one, styles, gridded));
    }

    private static LayoutFinding Finding(
        LayoutItem item, string expected, List<SortedParagraph> paragraphs, Func<SortedParagraph, string> text, Func<SortedParagraph, bool> holds)
    {
        var wrong = paragraphs.Where(one => !holds(one)).ToList();
        return wrong.Count == 0
            ? new LayoutFinding(item, expected, string.Join('；', paragraphs.Select(text).Distinct().Take(MostShown)), true, [])
            : new LayoutFinding(item, expected, $"{paragraphs.Count}段中{wrong.Count}段为{string.Join('；', wrong.Select(text).Distinct().Take(MostShown))}",
                false, [.. wrong.Take(MostShown).Select(one => one.Text.Length > Excerpt ? one.Text[..Excerpt] + "……" : one.Text)]);
    }

    private static string Typed(SortedParagraph one, StyleBook styles) => $"{TypeSizes.Word(Size(one, styles))}{Font(one, styles) ?? "（未指定字体）"}";

    private static string? Font(SortedParagraph one, StyleBook styles) => styles.Font(one.Paragraph, ParagraphSorter.FirstRun(one.Paragraph));

    private static int Size(SortedParagraph one, StyleBook styles) => styles.Size(one.Paragraph, ParagraphSorter.FirstRun(one.Paragraph));

    private static bool IsIndented(SortedParagraph one, StyleBook styles)
    {
        if (one.Paragraph.InnerText.StartsWith(Spaces, StringComparison.Ordinal))
            return true;
        var indent = styles.Nearest<Indentation>(one.Paragraph);
        return indent?.FirstLineChars?.Value == 200 || Math.Abs(Twips(indent?.FirstLine?.Value) - IndentTwips) <= IndentTolerance;
    }

    private static string Indent(SortedParagraph one, StyleBook styles) => IsIndented(one, styles)
        ? "段首空2字"
        : string.Create(CultureInfo.InvariantCulture, $"缩进{Twips(styles.Nearest<Indentation>(one.Paragraph)?.FirstLine?.Value) / 20.0:0.#}磅");

    private static bool IsSpaced(SortedParagraph one, StyleBook styles, bool gridded)
    {
        var spacing = styles.Nearest<SpacingBetweenLines>(one.Paragraph);
        return spacing?.Line?.Value is { } line && spacing.LineRule?.InnerText == "exact"
            ? Twips(line) is >= NarrowestLine and <= WidestLine
            : gridded && styles.IsSnapped(one.Paragraph) && (spacing?.Line?.Value is null or "240");
    }

    private static string Spacing(SortedParagraph one, StyleBook styles)
    {
        var spacing = styles.Nearest<SpacingBetweenLines>(one.Paragraph);
        return (spacing?.LineRule?.InnerText, Twips(spacing?.Line?.Value)) switch
        {
            ("exact", var twips) => string.Create(CultureInfo.InvariantCulture, $"固定值{twips / 20.0:0.##}磅"),
            ("atLeast", var twips) => string.Create(CultureInfo.InvariantCulture, $"最小值{twips / 20.0:0.##}磅"),
            (_, 0) => "单倍行距",
            (_, var parts) => string.Create(CultureInfo.InvariantCulture, $"{parts / 240.0:0.##}倍行距"),
        };
    }

    private static int Twips(string? text) => int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var twips) ? twips : 0;
}
