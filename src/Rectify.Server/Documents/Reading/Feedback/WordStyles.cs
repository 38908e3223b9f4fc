using System.Globalization;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>What the styles of a Word document say about its paragraphs; a style inherits from the one it is based on.</summary>
internal sealed partial class WordStyles(StyleDefinitionsPart? part)
{
    // Two styles based on each other must not go round for ever.
    private const int LongestDescent = 12;

    private readonly Dictionary<string, Style> _styles = (part?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value).ToDictionary(style => style.StyleId!.Value!);

    /// <summary>The numbering of a style with the style that it comes from.</summary>
    public (NumberingProperties Numbering, string Style)? NumberingOf(Paragraph paragraph) => Descent(paragraph)
        .Select(style => (style.StyleParagraphProperties?.NumberingProperties, style.StyleId!.Value!))
        .FirstOrDefault(found => found.NumberingProperties?.NumberingId is not null) is ({ } numbering, var name) ? (numbering, name) : null;

    /// <summary>The level of a heading, from 1; null for ordinary text.</summary>
    public int? HeadingLevel(Paragraph paragraph) => paragraph.ParagraphProperties?.OutlineLevel?.Val?.Value is { } own
        ? LevelOf(own)
        : Descent(paragraph).Select(LevelOf).FirstOrDefault(level => level is not null) ?? LevelByName(paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value);

    /// <summary>Whether all that can be read in <paramref name="paragraph"/> is bold.</summary>
    public bool IsBold(Paragraph paragraph)
    {
        var inherited = Descent(paragraph).Select(style => style.StyleRunProperties?.Bold).FirstOrDefault(bold => bold is not null) is { } found && IsOn(found);
        var runs = paragraph.Descendants<Run>().Where(run => run.Elements<Text>().Any(text => !string.IsNullOrWhiteSpace(text.Text))).ToList();
        return runs.Count > 0 && runs.TrueForAll(run => run.RunProperties?.Bold is { } bold ? IsOn(bold) : inherited);
    }

    private IEnumerable<Style> Descent(Paragraph paragraph)
    {
        var id = paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value;
        for (var step = 0; step < LongestDescent && id is not null && _styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private static int? LevelOf(Style style) => style.StyleParagraphProperties?.OutlineLevel?.Val?.Value is { } level
        ? LevelOf(level)
        : LevelByName(style.StyleName?.Val?.Value);

    // Level 9 is Word's way of saying “body text”.
    private static int? LevelOf(int level) => level is >= 0 and < 9 ? level + 1 : null;

    private static int? LevelByName(string? name) =>
        HeadingName().Match(name ?? "") is { Success: true } match ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : null;

    private static bool IsOn(Bold bold) => bold.Val?.Value ?? true;

    [GeneratedRegex(@"^(?:heading|标题)\s*([1-9])$", RegexOptions.IgnoreCase)]
    private static partial Regex HeadingName();
}
