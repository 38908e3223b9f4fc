using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Reading.Ledgers;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>What every sheet of Rectify has: rows of fixed height, a header that stays, a page that fits.</summary>
internal static class SheetLayout
{
    /// <summary>A3, as Excel numbers papers.</summary>
    public const uint A3 = 8;

    /// <summary>A4.</summary>
    public const uint A4 = 9;

    public static string Place(int row, int column) => new CellReference(row, column).ToString();

    public static string Area(int top, int left, int bottom, int right) => $"{Place(top, left)}:{Place(bottom, right)}";

    public static Row Row(int number, double height, IEnumerable<(int Column, Cell Cell)> cells)
    {
        var row = new Row { RowIndex = (uint)number, Height = height, CustomHeight = true };
        foreach (var (column, cell) in cells)
        {
            cell.CellReference = Place(number, column);
            row.AppendChild(cell);
        }

        return row;
    }

    public static SheetProperties FitToPage() => new(new PageSetupProperties { FitToPage = true });

    public static Columns Widths(IEnumerable<double> widths) => new(widths.Select(
        (width, index) => new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true }));

    public static SheetViews FrozenBelow(int headerRow, bool shown) => new(new SheetView(new Pane
    {
        VerticalSplit = headerRow,
        TopLeftCell = Place(headerRow + 1, 1),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    {
        WorkbookViewId = 0,
        TabSelected = shown ? true : null,
    });

    public static PageMargins Margins() => new() { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 };

    public static PageSetup Landscape(uint paper) => new()
    {
        PaperSize = paper,
        Orientation = OrientationValues.Landscape,
        FitToWidth = 1,
        FitToHeight = 0,
    };

    public static HeaderFooter PageNumbers() => new(new OddFooter("&C第 &P 页，共 &N 页"));

    /// <summary>The header again on every printed page, the area that is printed, and the rows that the filter filters.</summary>
    public static IEnumerable<DefinedName> Names(string sheet, uint place, int headerRow, string printed, string filtered)
    {
        var quoted = SheetNameRules.Quoted(sheet);
        yield return new DefinedName($"{quoted}!{Fixed(filtered)}") { Name = "_xlnm._FilterDatabase", LocalSheetId = place, Hidden = true };
        yield return new DefinedName($"{quoted}!{Fixed(printed)}") { Name = "_xlnm.Print_Area", LocalSheetId = place };
        yield return new DefinedName($"{quoted}!${headerRow}:${headerRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = place };
    }

    private static string Fixed(string area) => string.Join(':', area.Split(':').Select(part =>
        CellReference.Parse(part) is { } cell ? $"${CellReference.LetterOf(cell.Column)}${cell.Row}" : part));
}
