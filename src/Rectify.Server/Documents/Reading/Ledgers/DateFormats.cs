using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Which cell styles show a number as a date.</summary>
internal sealed partial class DateFormats
{
    private readonly HashSet<uint> _styles;

    public DateFormats(Stylesheet? stylesheet)
    {
        var dateFormats = (stylesheet?.NumberingFormats?.Elements<NumberingFormat>() ?? [])
            .Where(format => IsDate(format.FormatCode?.Value ?? ""))
            .Select(format => format.NumberFormatId?.Value ?? 0).ToHashSet();
        _styles = (stylesheet?.CellFormats?.Elements<CellFormat>() ?? [])
            .Select((format, index) => (Id: format.NumberFormatId?.Value ?? 0, Index: (uint)index))
            .Where(style => IsBuiltInDate(style.Id) || dateFormats.Contains(style.Id))
            .Select(style => style.Index).ToHashSet();
    }

    public bool Contains(uint style) => _styles.Contains(style);

    // 27–36 and 50–58 are the date formats of Chinese Excel.
    private static bool IsBuiltInDate(uint id) => id is (>= 14 and <= 17) or 22 or (>= 27 and <= 36) or (>= 50 and <= 58);

    private static bool IsDate(string code) => DateLetters().IsMatch(Literals().Replace(code, ""));

    [GeneratedRegex(@"""[^""]*""|\\.|\[[^\]]*\]")]
    private static partial Regex Literals();

    [GeneratedRegex("[yYdD]|[mM].*月|e年")]
    private static partial Regex DateLetters();
}
