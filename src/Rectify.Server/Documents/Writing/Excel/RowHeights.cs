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

        return [.. lines.Select(count => Of(count))];
    }

    /// <summary>The height in points of a row with so many lines.</summary>
    public static double Of(double lines) => Math.Min(lines * Line + Margin, Highest);

    /// <summary>How many lines a text takes in a column.</summary>
    public static int Lines(string text, double width) =>
        text.Split('\n').Sum(line => Math.Max(1, (int)Math.Ceiling(WidthOf(line) / (width - Padding))));

    private static void Raise(Span<double> lines, int needed)
    {
        var missing = (double)needed;
        foreach (var count in lines)
            missing -= count;
        for (var i = 0; i < lines.Length && missing > 0; i++)
            lines[i] += missing / lines.Length;
    }

    private static int LinesOf(LedgerRow row, LedgerColumnLayout column) => Lines(column.Cell(row).InnerText, column.Width);

    /// <summary>In digits of the default font; a Chinese character takes two.</summary>
    private static int WidthOf(string line) => line.Sum(character => char.IsAscii(character) ? 1 : 2);
}
