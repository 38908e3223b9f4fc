using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Streams a sheet's rows; at any time one row and the merged areas that reach it are in memory.</summary>
internal sealed class SheetRows(WorksheetPart sheet, CellReader cells)
{
    private const int LastRow = 1_048_576;

    private readonly SheetShape _shape = SheetShape.Of(sheet);

    // Shared by all rows that the same areas reach; a new one is made where that changes.
    private Dictionary<int, MergedArea> _open = [];

    /// <summary>The columns that are hidden in the sheet.</summary>
    public IReadOnlySet<int> HiddenColumns => _shape.HiddenColumns;

    public IEnumerable<SheetRow> Read()
    {
        using var reader = OpenXmlReader.Create(sheet);
        var last = 0;
        _open = [];
        while (reader.Read())
        {
            if (reader.ElementType != typeof(Row) || !reader.IsStartElement)
                continue;
            var row = (Row)reader.LoadCurrentElement()!;
            var number = NumberOf(row, last);
            yield return RowOf(row, last, number);
            last = number;
        }
    }

    // Rows that jump back and forth would make the search for merged areas endless.
    private static int NumberOf(Row row, int last) => row.RowIndex?.Value switch
    {
        null => last + 1,
        > LastRow => throw new InvalidDataException("Row number beyond the last row of a sheet."),
        var number when number <= last => throw new InvalidDataException("Rows are not in order."),
        var number => (int)number,
    };

    private SheetRow RowOf(Row row, int last, int number)
    {
        var values = Values(row);
        OpenAreas(last, number, values);
        return new SheetRow(number, row.Hidden?.Value is true || row.Height?.Value is 0, values, _open);
    }

    private Dictionary<int, SheetCell> Values(Row row)
    {
        var values = new Dictionary<int, SheetCell>();
        var column = 0;
        foreach (var cell in row.Elements<Cell>())
        {
            column = CellReference.Parse(cell.CellReference?.Value)?.Column ?? column + 1;
            if (cells.Read(cell) is { Text: not null } value)
                values[column] = value;
        }

        return values;
    }

    private void OpenAreas(int last, int number, Dictionary<int, SheetCell> values)
    {
        if (_open.Values.Any(area => area.Bottom < number))
            _open = _open.Where(open => open.Value.Bottom >= number).ToDictionary();
        // An area may begin in a row that the file leaves out because it is empty.
        for (var top = last + 1; top <= number && _shape.Areas.Count > 0; top++)
        {
            foreach (var area in _shape.Areas[top].Where(area => area.Bottom >= number))
                Open(area, top == number ? values.GetValueOrDefault(area.Left, SheetCell.Empty) : SheetCell.Empty);
        }
    }

    private void Open(MergedArea area, SheetCell content)
    {
        area.Content = content;
        _open = new Dictionary<int, MergedArea>(_open);
        for (var column = area.Left; column <= area.Right; column++)
            _open[column] = area;
    }
}
