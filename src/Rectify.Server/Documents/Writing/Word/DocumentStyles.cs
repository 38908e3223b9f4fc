using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Writing.Word;

/// <summary>The named styles of an official document. Sizes in half points: 2号 44, 3号 32, 4号 28, 小四 24, 五号 21.</summary>
internal static class DocumentStyles
{
    public const string Title = "RectifyTitle";
    public const string Subtitle = "RectifySubtitle";
    public const string Body = "RectifyBody";
    public const string Blank = "RectifyBlank";
    public const string Number = "RectifyNumber";
    public const string Addressee = "RectifyAddressee";
    public const string Attachments = "RectifyAttachments";
    public const string Note = "RectifyNote";
    public const string Signature = "RectifySignature";
    public const string TableHeader = "RectifyTableHeader";
    public const string TableText = "RectifyTableText";
    public const string FormLabel = "RectifyFormLabel";
    public const string FormText = "RectifyFormText";
    public const string PageNumber = "RectifyPageNumber";

    private const int Headings = 4;

    public static string Heading(int level) => $"RectifyHeading{Math.Clamp(level, 1, Headings)}";

    public static Styles Of(DocumentFonts fonts) => new(
    [
        Normal(fonts.Body),
        Style(Title, "公文标题", fonts.Title, 44, [new SnapToGrid { Val = false }, Lines(680), .. Centre()]),
        Style(Subtitle, "公文副标题", fonts.Subheading, 32, Spaced(Centre())),
        Style(Body, "公文正文", fonts.Body, 32, Spaced(Indented())),
        Style(Blank, "公文空行", fonts.Body, 32, Spaced([])),
        Style(Number, "公文字号", fonts.Body, 32, Spaced(Centre())),
        Style(Addressee, "公文主送", fonts.Body, 32, Spaced([])),
        Style(Attachments, "公文附件说明", fonts.Body, 32, Spaced([new Justification { Val = JustificationValues.Both }])),
        Style(Signature, "公文落款", fonts.Body, 32, Spaced([new Justification { Val = JustificationValues.Right }])),
        Style(Note, "公文说明", fonts.Body, 24, [new SnapToGrid { Val = false }, Lines(400), .. Indented(480)]),
        Style(TableHeader, "公文表头", fonts.Heading, 21, InTable()),
        Style(TableText, "公文表格", fonts.Body, 21, InTable()),
        Style(FormLabel, "公文表项", fonts.Heading, 24, InForm([new Justification { Val = JustificationValues.Center }])),
        Style(FormText, "公文表文", fonts.Body, 24, InForm([])),
        Style(PageNumber, "公文页码", fonts.PageNumber, 28, []),
        .. Enumerable.Range(1, Headings).Select(level => HeadingStyle(level, fonts)),
    ]);

    private static Style HeadingStyle(int level, DocumentFonts fonts)
    {
        var font = level switch { 1 => fonts.Heading, 2 => fonts.Subheading, _ => fonts.Body };
        return Style(Heading(level), $"公文标题{level}", font, 32, [new KeepNext(), .. Spaced(Indented()), new OutlineLevel { Val = level - 1 }]);
    }

    private static Style Normal(string font) => new(
        new StyleName { Val = "Normal" },
        new StyleRunProperties(Fonts(font), new FontSize { Val = "32" }, new Languages { EastAsia = "zh-CN" }))
    { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true };

    private static Style Style(string id, string name, string font, int size, OpenXmlElement[] paragraph) => new(
        new StyleName { Val = name },
        new BasedOn { Val = "Normal" },
        new PrimaryStyle(),
        new StyleParagraphProperties(paragraph),
        new StyleRunProperties(Fonts(font), new Spacing { Val = size == 32 ? PageLayout.CharacterSpacing : 0 }, new FontSize { Val = $"{size}" }))
    { Type = StyleValues.Paragraph, StyleId = id, CustomStyle = true };

    private static RunFonts Fonts(string name) => new() { Ascii = name, HighAnsi = name, EastAsia = name };

    // The grid gives 22 lines a page; an exact height keeps them where a substituted font is taller.
    private static OpenXmlElement[] Spaced(OpenXmlElement[] rest) => [new SnapToGrid { Val = false }, Lines(PageLayout.LinePitch), .. rest];

    private static SpacingBetweenLines Lines(int twips) => new() { Line = $"{twips}", LineRule = LineSpacingRuleValues.Exact };

    private static OpenXmlElement[] Indented(int twips = 2 * PageLayout.CharacterPitch) =>
        [new Indentation { FirstLine = $"{twips}", FirstLineChars = 200 }, new Justification { Val = JustificationValues.Both }];

    private static OpenXmlElement[] Centre() => [new Justification { Val = JustificationValues.Center }];

    private static OpenXmlElement[] InTable() =>
        [new SnapToGrid { Val = false }, new SpacingBetweenLines { Line = "300", LineRule = LineSpacingRuleValues.AtLeast }];

    private static OpenXmlElement[] InForm(OpenXmlElement[] rest) =>
        [new SnapToGrid { Val = false }, new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.AtLeast }, .. rest];
}
