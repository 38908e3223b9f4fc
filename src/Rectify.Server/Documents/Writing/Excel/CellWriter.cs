using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Makes single cells. Text is always an inline string: nothing that a person typed can become a formula.</summary>
internal static class CellWriter
{
    public static Cell Text(string? text, uint style) => string.IsNullOrEmpty(text)
        ? new Cell { StyleIndex = style }
        : new Cell
        {
            StyleIndex = LooksLikeFormula(text) ? LedgerStyles.Quoted(style) : style,
            DataType = CellValues.InlineString,
            InlineString = new InlineString(new Text(XmlText.ForCell(text)) { Space = SpaceProcessingModeValues.Preserve }),
        };

    public static Cell Day(DateOnly? day) => new()
    {
        StyleIndex = LedgerStyles.Date,
        CellValue = day is { } date ? new CellValue(date.ToDateTime(TimeOnly.MinValue).ToOADate()) : null,
    };

    public static Cell Count(int? count) => new()
    {
        StyleIndex = LedgerStyles.Short,
        CellValue = count is { } number ? new CellValue(number) : null,
    };

    /// <summary>A whole number as one, so that it sorts as people expect; anything else as text.</summary>
    public static Cell Number(string? number) =>
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value) && number == value.ToString(CultureInfo.InvariantCulture)
            ? Count(value)
            : Text(number, LedgerStyles.Short);

    // The full-width ones, a tab and a line end count in some programs; an apostrophe is Excel's own mark for text.
    private static bool LooksLikeFormula(string text) =>
        text[0] is '=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠' or '\t' or '\r' or '\n' or '\'';
}
