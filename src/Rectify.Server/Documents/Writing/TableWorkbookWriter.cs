using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Writing.Excel;

namespace Rectify.Server.Documents.Writing;

/// <summary>Writes any list of the pages as a workbook for A4 paper.</summary>
internal static class TableWorkbookWriter
{
    private const int HeaderRow = 3;

    public static byte[] Write<T>(TableWorkbook<T> table)
    {
        using var buffer = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(buffer, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = LedgerStyles.Sheet();
            var part = workbook.AddNewPart<WorksheetPart>();
            WriteSheet(table, part);
            var name = SheetNameRules.Valid(table.Title);
            workbook.Workbook = new Workbook(
                new Sheets(new Sheet { Name = name, SheetId = 1, Id = workbook.GetIdOfPart(part) }),
                new DefinedNames(SheetLayout.Names(name, 0, HeaderRow, Area(table, from: 1), Area(table, from: HeaderRow))));
        }

        return buffer.ToArray();
    }

    private static void WriteSheet<T>(TableWorkbook<T> table, WorksheetPart part)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        writer.WriteElement(SheetLayout.FitToPage());
        writer.WriteElement(SheetLayout.FrozenBelow(HeaderRow, shown: true));
        writer.WriteElement(SheetLayout.Widths(table.Columns.Select(column => column.Width)));
        writer.WriteStartElement(new SheetData());
        writer.WriteElement(SheetLayout.Row(1, 32, [(1, CellWriter.Text(CellText.Of(table.Title), LedgerStyles.Title))]));
        writer.WriteElement(SheetLayout.Row(2, 20, [(1, CellWriter.Text(CellText.Of(table.Facts), LedgerStyles.Line))]));
        writer.WriteElement(SheetLayout.Row(HeaderRow, 26, table.Columns.Select((column, index) => (index + 1, CellWriter.Text(column.Header, LedgerStyles.Header)))));
        foreach (var (index, row) in table.Rows.Index())
            writer.WriteElement(RowOf(table, index, row));
        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = Area(table, from: HeaderRow) });
        writer.WriteElement(new MergeCells(
            new MergeCell { Reference = SheetLayout.Area(1, 1, 1, table.Columns.Count) },
            new MergeCell { Reference = SheetLayout.Area(2, 1, 2, table.Columns.Count) }));
        writer.WriteElement(new PrintOptions { HorizontalCentered = true });
        writer.WriteElement(SheetLayout.Margins());
        writer.WriteElement(SheetLayout.Landscape(SheetLayout.A4));
        writer.WriteElement(SheetLayout.PageNumbers());
        writer.WriteEndElement();
    }

    private static Row RowOf<T>(TableWorkbook<T> table, int index, T row)
    {
        var cells = table.Columns.Select(column => (Cell: column.Cell(row), column.Width)).ToList();
        var lines = cells.Max(cell => RowHeights.Lines(cell.Cell.InnerText, cell.Width));
        return SheetLayout.Row(HeaderRow + 1 + index, RowHeights.Of(lines), cells.Select((cell, place) => (place + 1, cell.Cell)));
    }

    private static string Area<T>(TableWorkbook<T> table, int from) =>
        SheetLayout.Area(from, 1, HeaderRow + table.Rows.Count, table.Columns.Count);
}
