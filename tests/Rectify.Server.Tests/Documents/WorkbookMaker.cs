using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Tests.Documents;

/// <summary>Makes small workbooks: a row is a list of cells, a cell is text, a number, a day, or null.</summary>
internal sealed class WorkbookMaker : IDisposable
{
    private readonly MemoryStream _content = new();
    private readonly SpreadsheetDocument _document;
    private readonly Sheets _sheets = new();

    public WorkbookMaker()
    {
        _document = SpreadsheetDocument.Create(_content, SpreadsheetDocumentType.Workbook);
        var workbook = _document.AddWorkbookPart();
        workbook.Workbook = new Workbook(_sheets);
        workbook.AddNewPart<WorkbookStylesPart>().Stylesheet = new Stylesheet(
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 14, ApplyNumberFormat = true }));
    }

    public WorkbookMaker Sheet(string name, object?[][] rows, string[]? merges = null, int[]? hiddenRows = null, bool hidden = false, int[]? hiddenColumns = null)
    {
        var part = _document.WorkbookPart!.AddNewPart<WorksheetPart>();
        var data = new SheetData(rows.Select((cells, index) => RowOf(index + 1, cells, hiddenRows?.Contains(index + 1) is true)));
        part.Worksheet = hiddenColumns is null ? new Worksheet(data) : new Worksheet(
            new Columns(hiddenColumns.Select(column => new Column { Min = (uint)column, Max = (uint)column, Width = 10, Hidden = true })), data);
        if (merges is not null)
            part.Worksheet.AppendChild(new MergeCells(merges.Select(merge => new MergeCell { Reference = merge })));
        _sheets.AppendChild(new Sheet
        {
            Name = name,
            SheetId = (uint)_sheets.ChildElements.Count + 1,
            Id = _document.WorkbookPart.GetIdOfPart(part),
            State = hidden ? SheetStateValues.Hidden : SheetStateValues.Visible,
        });
        return this;
    }

    /// <summary>Days count from 1904, as in workbooks that were begun on an old Mac.</summary>
    public WorkbookMaker From1904()
    {
        _document.WorkbookPart!.Workbook!.PrependChild(new WorkbookProperties { Date1904 = true });
        return this;
    }

    public byte[] Bytes()
    {
        _document.Dispose();
        return _content.ToArray();
    }

    public void Dispose() => _document.Dispose();

    private static Row RowOf(int number, object?[] cells, bool hidden) =>
        new(cells.Select((value, index) => CellOf($"{(char)('A' + index)}{number}", value)).OfType<Cell>())
        {
            RowIndex = (uint)number,
            Hidden = hidden ? true : null,
        };

    private static Cell? CellOf(string reference, object? value) => value switch
    {
        null => null,
        DateOnly day => new Cell { CellReference = reference, StyleIndex = 1, CellValue = new CellValue(day.ToDateTime(default).ToOADate()) },
        int number => new Cell { CellReference = reference, CellValue = new CellValue(number) },
        double number => new Cell { CellReference = reference, CellValue = new CellValue(number) },
        Cell cell => Placed(cell, reference),
        _ => new Cell { CellReference = reference, DataType = CellValues.InlineString, InlineString = new InlineString(new Text($"{value}")) },
    };

    private static Cell Placed(Cell cell, string reference)
    {
        cell.CellReference = reference;
        return cell;
    }
}
