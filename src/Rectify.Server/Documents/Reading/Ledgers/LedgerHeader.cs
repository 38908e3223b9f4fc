using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>The header of a ledger, of one row or up to three: which column holds what, and the last row that belongs to it.</summary>
internal sealed class LedgerHeader
{
    private const int MostRows = 3;

    private readonly Dictionary<LedgerColumn, HeaderCell> _columns;
    private readonly IReadOnlyList<HeaderCell> _cells;

    private LedgerHeader(IReadOnlyList<SheetRow> rows, IReadOnlyList<HeaderCell> cells, Dictionary<LedgerColumn, HeaderCell> columns)
    {
        (_cells, _columns) = (cells, columns);
        LastRow = rows.SelectMany(row => row.ShownColumns.Select(row.BottomOf)).Append(rows[^1].Number).Max();
        FirstRow = rows[0].ShownColumns.Select(rows[0].TopOf).Append(rows[0].Number).Min();
    }

    public int FirstRow { get; }

    public int LastRow { get; }

    /// <summary>How many columns were recognised.</summary>
    public int Score => _columns.Count;

    /// <summary>All header names as the paper has them.</summary>
    public IEnumerable<string> Names => _cells.Select(cell => cell.Name).Distinct();

    /// <summary>The columns that were recognised, with their names.</summary>
    public IEnumerable<HeaderCell> Recognised => _columns.Values.OrderBy(cell => cell.Column);

    /// <summary>
    /// The likeliest header among a sheet's first rows: most recognised names, then the fewest rows, then the first with
    /// at least two cells. Names merged over several rows show in the lowest, which then needs no other.
    /// </summary>
    public static LedgerHeader? Find(IEnumerable<SheetRow> rows) => Candidates([.. rows])
        .Select(rows => (Rows: rows, Cells: HeaderCell.Of(rows)))
        .Select(candidate => (candidate.Rows, candidate.Cells, Columns: Match(candidate.Cells)))
        .OrderByDescending(candidate => candidate.Columns.Count).ThenBy(candidate => candidate.Rows.Count)
        .ThenByDescending(candidate => candidate.Rows[0].OwnColumns.Skip(1).Any())
        .FirstOrDefault() is ({ } found, var cells, var columns)
            ? new LedgerHeader(found, cells, columns)
            : null;

    public int? this[LedgerColumn column] => _columns.TryGetValue(column, out var cell) ? cell.Column : null;

    public bool Has(LedgerColumn column) => _columns.ContainsKey(column);

    /// <summary>The column's name as the paper has it, or ours where it has none.</summary>
    public string NameOf(LedgerColumn column) => _columns.TryGetValue(column, out var cell) ? cell.Name : LedgerColumnNames.NameOf(column);

    private static IEnumerable<IReadOnlyList<SheetRow>> Candidates(SheetRow[] rows) => rows.SelectMany((_, first) =>
        Enumerable.Range(1, MostRows).Where(count => first + count <= rows.Length && rows[first + count - 1].Number == rows[first].Number + count - 1)
            .Select(count => rows[first..(first + count)]));

    private static Dictionary<LedgerColumn, HeaderCell> Match(IReadOnlyList<HeaderCell> cells)
    {
        var columns = new Dictionary<LedgerColumn, HeaderCell>();
        foreach (var (column, cell, _) in cells.SelectMany(cell => cell.Meanings.Select(meaning => (meaning.Column, cell, meaning.Rank))).OrderBy(meaning => meaning.Rank))
        {
            if (!columns.ContainsValue(cell))
                columns.TryAdd(column, cell);
        }

        return columns;
    }
}
