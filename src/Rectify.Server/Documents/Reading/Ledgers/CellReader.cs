using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Turns the cells of one workbook into text, numbers and days. A formula shows the value that Excel saved with it.</summary>
internal sealed class CellReader(WorkbookPart workbook)
{
    private readonly List<string> _strings = SharedStrings(workbook.SharedStringTablePart);
    private readonly DateFormats _dates = new(workbook.WorkbookStylesPart?.Stylesheet);
    private readonly int _epochShift = workbook.Workbook?.WorkbookProperties?.Date1904?.Value is true ? 1_462 : 0;

    public SheetCell Read(Cell cell)
    {
        var value = cell.CellValue?.Text;
        var type = cell.DataType?.InnerText;
        if (cell is { CellFormula: not null, CellValue: null, InlineString: null })
            return new SheetCell(SheetCell.NotCalculated, IsFault: true);
        return type switch
        {
            "s" => Text(int.TryParse(value, CultureInfo.InvariantCulture, out var index) && index >= 0 && index < _strings.Count ? _strings[index] : null),
            "inlineStr" => Text(cell.InlineString is { } inline ? RichText.Of(inline) : null),
            "str" => Text(value is null ? null : RichText.Decode(value)),
            "e" => new SheetCell(value, IsFault: true),
            "b" => Text(value == "1" ? "是" : "否"),
            "d" when DateTime.TryParse(value, CultureInfo.InvariantCulture, out var moment) => Day(DateOnly.FromDateTime(moment)),
            _ => Number(value, cell.StyleIndex?.Value ?? 0),
        };
    }

    /// <summary>The day of an Excel serial number, or null where it is none.</summary>
    public DateOnly? DayOf(double serial) =>
        serial + _epochShift is >= 61 and < 2_958_466 and var days ? DateOnly.FromDateTime(DateTime.FromOADate(days)) : null;

    private SheetCell Number(string? value, uint style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return Text(value);
        if (_dates.Contains(style) && DayOf(number) is { } day)
            return Day(day);
        return new SheetCell(number.ToString("G15", CultureInfo.InvariantCulture), Number: number, Serial: LooksLikeDay(number) ? DayOf(number) : null);
    }

    // A day whose cell lost its date format, or was typed as text: 43830 is 2019-12-31.
    private static bool LooksLikeDay(double number) => number is >= 20_000 and < 80_000;

    private SheetCell Text(string? text) => new(CleanText.OrNull(text), Serial: text is { Length: 5 }
        && double.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && LooksLikeDay(number) ? DayOf(number) : null);

    private static SheetCell Day(DateOnly day) => new(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day);

    private static List<string> SharedStrings(SharedStringTablePart? part)
    {
        var strings = new List<string>();
        if (part is null)
            return strings;
        using var reader = OpenXmlReader.Create(part);
        while (reader.Read())
        {
            if (reader.ElementType == typeof(SharedStringItem) && reader.IsStartElement)
                strings.Add(RichText.Of(reader.LoadCurrentElement()!));
        }

        return strings;
    }
}
