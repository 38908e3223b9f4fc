using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>The cell styles of a ledger, by their place in the style sheet.</summary>
internal static class LedgerStyles
{
    public const uint Title = 1;
    public const uint Line = 2;
    public const uint LineRight = 3;
    public const uint Header = 4;
    public const uint Text = 5;
    public const uint Short = 6;
    public const uint Date = 7;

    /// <summary>As <see cref="Text"/>, with Excel's mark that keeps a text such as =1+1 a text when it is edited.</summary>
    public const uint QuotedText = 8;

    /// <summary>As <see cref="Short"/>, with the same mark.</summary>
    public const uint QuotedShort = 9;

    public const uint LineCentre = 10;
    public const uint TotalLabel = 11;
    public const uint Total = 12;

    private const uint DateFormat = 164;

    /// <summary>The style for a text that would be a formula if somebody typed it.</summary>
    public static uint Quoted(uint style) => style switch { Text => QuotedText, Short => QuotedShort, _ => style };

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }),
        new Fonts(Font("宋体", 10), Font("黑体", 18), Font("黑体", 10.5)),
        new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125), HeaderFill()),
        new Borders(new Border(), Thin()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            Style(font: 1, border: 0, HorizontalAlignmentValues.Center),
            Style(font: 0, border: 0, HorizontalAlignmentValues.Left, wrap: false),
            Style(font: 0, border: 0, HorizontalAlignmentValues.Right, wrap: false),
            WithFill(Style(font: 2, border: 1, HorizontalAlignmentValues.Center)),
            Style(font: 0, border: 1, HorizontalAlignmentValues.Left),
            Style(font: 0, border: 1, HorizontalAlignmentValues.Center),
            WithDate(Style(font: 0, border: 1, HorizontalAlignmentValues.Center)),
            Marked(Style(font: 0, border: 1, HorizontalAlignmentValues.Left)),
            Marked(Style(font: 0, border: 1, HorizontalAlignmentValues.Center)),
            Style(font: 0, border: 0, HorizontalAlignmentValues.Center, wrap: false),
            WithFill(Style(font: 2, border: 1, HorizontalAlignmentValues.Center)),
            WithFill(Style(font: 2, border: 1, HorizontalAlignmentValues.Left))));

    private static CellFormat Style(uint font, uint border, HorizontalAlignmentValues horizontal, bool wrap = true) => new()
    {
        FontId = font,
        ApplyFont = true,
        BorderId = border,
        ApplyBorder = true,
        ApplyAlignment = true,
        Alignment = new Alignment { Horizontal = horizontal, Vertical = VerticalAlignmentValues.Center, WrapText = wrap },
    };

    private static CellFormat WithFill(CellFormat format)
    {
        (format.FillId, format.ApplyFill) = (2, true);
        return format;
    }

    private static CellFormat WithDate(CellFormat format)
    {
        (format.NumberFormatId, format.ApplyNumberFormat) = (DateFormat, true);
        return format;
    }

    private static CellFormat Marked(CellFormat format)
    {
        format.QuotePrefix = true;
        return format;
    }

    private static Font Font(string name, double size) => new(new FontSize { Val = size }, new FontName { Val = name }, new FontCharSet { Val = 134 });

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill HeaderFill() =>
        new(new PatternFill(new ForegroundColor { Rgb = "FFF2F2F2" }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder { Style = BorderStyleValues.Thin },
        new RightBorder { Style = BorderStyleValues.Thin },
        new TopBorder { Style = BorderStyleValues.Thin },
        new BottomBorder { Style = BorderStyleValues.Thin },
        new DiagonalBorder());
}
