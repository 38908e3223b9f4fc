using DocumentFormat.OpenXml.Wordprocessing;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>A cell at its first column; <paramref name="Continues"/> where it belongs to a cell further up.</summary>
internal sealed record WordCell(int Column, int Width, bool Continues, IReadOnlyList<FeedbackParagraph> Paragraphs)
{
    public string Text => string.Join('\n', Paragraphs.Select(paragraph => paragraph.Text));

    public bool Overlaps(WordCell other) => Column < other.Column + other.Width && other.Column < Column + Width;
}

/// <summary>The rows of a Word table, each cell where it stands once merged cells are counted in.</summary>
internal static class WordTable
{
    private const int WidestTable = 63;

    public static List<WordCell[]> Of(Table table, Func<TableCell, IReadOnlyList<FeedbackParagraph>> read)
    {
        var rows = new List<WordCell[]>();
        foreach (var row in RowsOf(table))
        {
            var column = row.TableRowProperties?.GetFirstChild<GridBefore>()?.Val?.Value ?? 0;
            var cells = new List<WordCell>();
            foreach (var cell in row.Descendants<TableCell>().Where(cell => cell.Ancestors<TableRow>().First() == row))
            {
                var width = Math.Clamp(cell.TableCellProperties?.GridSpan?.Val?.Value ?? 1, 1, WidestTable);
                cells.Add(new WordCell(column, width, Continues(cell), read(cell)));
                column += width;
            }

            rows.Add([.. cells]);
        }

        return rows;
    }

    private static IEnumerable<TableRow> RowsOf(Table table) => table.Descendants<TableRow>().Where(row =>
        row.Ancestors<Table>().First() == table && row.TableRowProperties?.GetFirstChild<Deleted>() is null);

    private static bool Continues(TableCell cell) =>
        cell.TableCellProperties?.VerticalMerge is { } merge && merge.Val?.InnerText is not "restart";
}
