using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Writes the ledger's sheet row by row: title, unit and cut-off, header, findings.</summary>
internal static class LedgerSheetWriter
{
    public const int HeaderRow = 3;

    private const int CutOffColumn = 11;

    private static readonly int LastColumn = LedgerColumns.All.Count;

    public static void Write(LedgerWorkbook model, WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(new SheetProperties(new PageSetupProperties { FitToPage = true }));
        writer.WriteElement(new SheetViews(FrozenHeader()));
        writer.WriteElement(new Columns(LedgerColumns.All.Select(Column)));
        WriteRows(model, writer);
        writer.WriteElement(new AutoFilter { Reference = Area(HeaderRow, 1, HeaderRow + model.Rows.Count, LastColumn) });
        writer.WriteElement(new MergeCells(Merges(model).Select(area => new MergeCell { Reference = area })));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 });
        writer.WriteElement(new PageSetup { PaperSize = 8, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
        writer.WriteElement(new HeaderFooter(new OddFooter("&C第 &P 页，共 &N 页")));
        writer.WriteEndElement();
    }

    private static void WriteRows(LedgerWorkbook model, OpenXmlWriter writer)
    {
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(RowOf(1, 36, [(1, CellWriter.Text(model.Title, LedgerStyles.Title))]));
        writer.WriteElement(RowOf(2, 20,
        [
            (1, CellWriter.Text(model.FilledInBy is null ? null : $"填报单位：{model.FilledInBy}", LedgerStyles.Line)),
            (CutOffColumn, CellWriter.Text(model.CutOff?.ToString("截至yyyy年M月d日", CultureInfo.InvariantCulture), LedgerStyles.LineRight)),
        ]));
        writer.WriteElement(RowOf(HeaderRow, 30, LedgerColumns.All.Select((column, index) => (index + 1, CellWriter.Text(column.Header, LedgerStyles.Header)))));
        foreach (var (index, (row, height)) in model.Rows.Zip(RowHeights.Of(model.Rows)).Index())
            writer.WriteElement(RowOf(HeaderRow + 1 + index, height, LedgerColumns.All.Select((column, position) => (position + 1, column.Cell(row)))));

        writer.WriteEndElement();
    }

    private static Row RowOf(int number, double height, IEnumerable<(int Column, Cell Cell)> cells)
    {
        var row = new Row { RowIndex = (uint)number, Height = height, CustomHeight = true };
        foreach (var (column, cell) in cells)
        {
            cell.CellReference = Place(number, column);
            row.AppendChild(cell);
        }

        return row;
    }

    private static IEnumerable<string> Merges(LedgerWorkbook model) =>
    [
        Area(1, 1, 1, LastColumn),
        Area(2, CutOffColumn, 2, LastColumn),
        .. LedgerColumns.All.Index().Where(column => column.Item.IsMerged).SelectMany(column =>
            MergedNeighbours.Of(model.Rows, column.Item.MergeKey!)
                .Where(run => run.Last > run.First)
                .Select(run => Area(HeaderRow + 1 + run.First, column.Index + 1, HeaderRow + 1 + run.Last, column.Index + 1))),
    ];

    private static string Area(int top, int left, int bottom, int right) => $"{Place(top, left)}:{Place(bottom, right)}";

    private static string Place(int row, int column) => $"{(char)('A' + column - 1)}{row}";

    private static Column Column(LedgerColumnLayout layout, int index) =>
        new() { Min = (uint)index + 1, Max = (uint)index + 1, Width = layout.Width, CustomWidth = true };

    private static SheetView FrozenHeader() => new(new Pane
    {
        VerticalSplit = HeaderRow,
        TopLeftCell = Place(HeaderRow + 1, 1),
        ActivePane = PaneValues.BottomLeft,
        State = PaneStateValues.Frozen,
    })
    { WorkbookViewId = 0 };
}
