using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Drawing = DocumentFormat.OpenXml.Drawing;

namespace Rectify.Server.Documents.Checking;

/// <summary>What a paragraph really looks like: its own properties, else those of its styles, else the document's defaults.</summary>
internal sealed class StyleBook(MainDocumentPart main)
{
    private const int DeepestChain = 20;
    private const int UsualHalfPoints = 20;

    private readonly Dictionary<string, Style> styles = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .Where(style => style.StyleId?.Value is not null).DistinctBy(style => style.StyleId!.Value!).ToDictionary(style => style.StyleId!.Value!);

    // Once for all paragraphs: a hostile file has very many of both.
    private readonly string? usual = (main.StyleDefinitionsPart?.Styles?.Elements<Style>() ?? [])
        .FirstOrDefault(style => style.StyleId?.Value is not null && style.Default?.Value == true && style.Type?.Value == StyleValues.Paragraph)?.StyleId?.Value;

    private readonly DocDefaults? defaults = main.StyleDefinitionsPart?.Styles?.DocDefaults;

    /// <summary>The East Asian font of a run; null where nothing names one.</summary>
    public string? Font(Paragraph paragraph, Run? run) => RunProperties(paragraph, run)
        .Select(properties => properties.GetFirstChild<RunFonts>()).OfType<RunFonts>().Select(FontOf).FirstOrDefault(name => name is not null);

    /// <summary>The size of a run in half points.</summary>
    public int Size(Paragraph paragraph, Run? run) => RunProperties(paragraph, run)
        .Select(properties => Number(properties.GetFirstChild<FontSize>()?.Val?.Value)).FirstOrDefault(size => size is not null) ?? UsualHalfPoints;

    /// <summary>The size of the paragraphs that no style is named for: what the grid of characters is reckoned from.</summary>
    public int DefaultSize => Size(new Paragraph(), null);

    /// <summary>The nearest of an element among the paragraph's properties.</summary>
    public T? Nearest<T>(Paragraph paragraph)
        where T : OpenXmlElement =>
        ParagraphProperties(paragraph).Select(properties => properties.GetFirstChild<T>()).FirstOrDefault(found => found is not null);

    public bool IsSnapped(Paragraph paragraph) => Nearest<SnapToGrid>(paragraph) is not { } snap || snap.Val is null || snap.Val.Value;

    private IEnumerable<OpenXmlElement> ParagraphProperties(Paragraph paragraph) =>
        new OpenXmlElement?[] { paragraph.ParagraphProperties }
            .Concat(Chain(ParagraphStyle(paragraph)).Select(style => style.StyleParagraphProperties))
            .Append(defaults?.ParagraphPropertiesDefault?.ParagraphPropertiesBaseStyle).OfType<OpenXmlElement>();

    private IEnumerable<OpenXmlElement> RunProperties(Paragraph paragraph, Run? run) =>
        new OpenXmlElement?[] { run?.RunProperties }
            .Concat(Chain(run?.RunProperties?.RunStyle?.Val?.Value).Select(style => style.StyleRunProperties))
            .Concat(Chain(ParagraphStyle(paragraph)).Select(style => style.StyleRunProperties))
            .Append(defaults?.RunPropertiesDefault?.RunPropertiesBaseStyle).OfType<OpenXmlElement>();

    private string? ParagraphStyle(Paragraph paragraph) => paragraph.ParagraphProperties?.ParagraphStyleId?.Val?.Value ?? usual;

    /// <summary>A style and those it is based on; a circle, which a hostile file may hold, ends after a while.</summary>
    private IEnumerable<Style> Chain(string? id)
    {
        for (var step = 0; id is not null && step < DeepestChain && styles.TryGetValue(id, out var style); step++)
        {
            yield return style;
            id = style.BasedOn?.Val?.Value;
        }
    }

    private string? FontOf(RunFonts fonts) => fonts.EastAsiaTheme is { } theme ? ThemeFont(theme.InnerText) : fonts.EastAsia?.Value;

    private string? ThemeFont(string? name)
    {
        var scheme = main.ThemePart?.Theme?.ThemeElements?.FontScheme;
        OpenXmlElement? fonts = name?.StartsWith("major", StringComparison.Ordinal) == true ? scheme?.MajorFont : scheme?.MinorFont;
        var eastAsian = fonts?.GetFirstChild<Drawing.EastAsianFont>()?.Typeface?.Value;
        return string.IsNullOrEmpty(eastAsian)
            ? fonts?.Elements<Drawing.SupplementalFont>().FirstOrDefault(font => font.Script?.Value == "Hans")?.Typeface?.Value
            : eastAsian;
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;
}
