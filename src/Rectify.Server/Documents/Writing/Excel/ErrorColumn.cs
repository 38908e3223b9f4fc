using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Reading.Ledgers;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Adds the column 导入问题 to a sheet, behind everything that stands there already.</summary>
internal static class ErrorColumn
{
    private const double Width = 60;

    public static void AddTo(WorksheetPart part, CellReader cells, IReadOnlyList<PaperError> errors)
    {
        var header = LedgerHeader.Find(new SheetRows(part, cells).Read().Take(LedgerSheet.RowsToSearch))?.FirstRow ?? 1;
        var sheet = part.Worksheet ?? throw new InvalidDataException("The sheet is empty.");
        var data = sheet.GetFirstChild<SheetData>() ?? throw new InvalidDataException("The sheet has no data.");
        var column = LastColumn(sheet) + 1;
        var rows = data.Elements<Row>().ToDictionary(row => row.RowIndex?.Value ?? 0);
        var texts = errors.ToLookup(error => error.Row ?? header, Message);
        Write(RowAt(header), header, column, string.Join('\n', texts[header].Prepend(ImportErrorWorkbook.Header)));
        foreach (var row in texts.Where(row => row.Key != header))
            Write(RowAt(row.Key), row.Key, column, string.Join('\n', row));
        Widen(sheet, column);

        Row RowAt(int number) => rows.TryGetValue((uint)number, out var row) ? row : rows[(uint)number] = Insert(data, (uint)number);
    }

    private static string Message(PaperError error) => error.Column is null ? error.Message : $"{error.Column}：{error.Message}";

    private static int LastColumn(Worksheet sheet) => sheet.Descendants<Cell>().Select(cell => cell.CellReference?.Value)
        .Concat(sheet.Descendants<MergeCell>().Select(merge => merge.Reference?.Value?.Split(':')[^1]))
        .Select(reference => CellReference.Parse(reference)?.Column ?? 0)
        .DefaultIfEmpty(0).Max();

    private static void Write(Row row, int number, int column, string text)
    {
        var cell = CellWriter.Text(text, 0);
        cell.CellReference = new CellReference(number, column).ToString();
        row.AppendChild(cell);
        // The row's own list of used columns would hide the new one from some readers.
        row.Spans = null;
    }

    private static Row Insert(SheetData data, uint number)
    {
        var row = new Row { RowIndex = number };
        data.InsertBefore(row, data.Elements<Row>().FirstOrDefault(other => other.RowIndex?.Value > number));
        return row;
    }

    private static void Widen(Worksheet sheet, int column)
    {
        var columns = sheet.GetFirstChild<Columns>();
        if (columns is null)
            sheet.InsertBefore(columns = new Columns(), sheet.GetFirstChild<SheetData>());
        if (columns.Elements<Column>().All(existing => existing.Max?.Value < column))
            columns.AppendChild(new Column { Min = (uint)column, Max = (uint)column, Width = Width, CustomWidth = true });
    }
}
