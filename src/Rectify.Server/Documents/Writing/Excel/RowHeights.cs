namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>
/// How high each row must be for its wrapped text. Only Excel works this out by itself when it opens a file,
/// and no program does so for merged cells.
/// </summary>
internal static class RowHeights
{
    private const double Line = 14;
    private const double Margin = 8;
    private const double Highest = 409;

    // Between the columns' edges and their text.
    private const double Padding = 1.5;

    public static IReadOnlyList<double> Of(IReadOnlyList<LedgerRow> rows)
    {
        var lines = rows.Select(row => (double)LedgerColumns.All.Where(column => !column.IsMerged).Max(column => LinesOf(row, column))).ToArray();
        foreach (var column in LedgerColumns.All.Where(column => column.IsMerged))
        {
            foreach (var (first, last) in MergedNeighbours.Of(rows, column.MergeKey!))
                Raise(lines.AsSpan(first, last - first + 1), LinesOf(rows[first], column));
        }

        return [.. lines.Select(count => Math.Min(count * Line + Margin, Highest))];
    }

    private static void Raise(Span<double> lines, int needed)
    {
        var missing = (double)needed;
        foreach (var count in lines)
            missing -= count;
        for (var i = 0; i < lines.Length && missing > 0; i++)
            lines[i] += missing / lines.Length;
    }

    private static int LinesOf(LedgerRow row, LedgerColumnLayout column) => column.Cell(row).InnerText
        .Split('\n')
        .Sum(line => Math.Max(1, (int)Math.Ceiling(WidthOf(line) / (column.Width - Padding))));

    /// <summary>In digits of the default font; a Chinese character takes two.</summary>
    private static int WidthOf(string line) => line.Sum(character => char.IsAscii(character) ? 1 : 2);
}
