using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>The header of a ledger: which column holds what, and the last row that belongs to it.</summary>
internal sealed class LedgerHeader
{
    private readonly Dictionary<LedgerColumn, int> _columns;
    private readonly SheetRow _row;

    private LedgerHeader(SheetRow row, Dictionary<LedgerColumn, int> columns)
    {
        (_row, _columns) = (row, columns);
        LastRow = row.ShownColumns.Select(row.BottomOf).DefaultIfEmpty(row.Number).Max();
        FirstRow = row.Number;
    }

    public int FirstRow { get; }

    public int LastRow { get; }

    /// <summary>How many columns were recognised.</summary>
    public int Score => _columns.Count;

    /// <summary>All header names as the paper has them.</summary>
    public IEnumerable<string> Names => _row.ShownColumns.Select(column => CleanText.Compact(_row[column].Text!)).Distinct();

    /// <summary>
    /// The likeliest header among a sheet's first rows: most recognised names, then the first with at least two cells.
    /// In a header of two rows the lower one wins, because the names merged over both rows show in it too.
    /// </summary>
    public static LedgerHeader? Find(IEnumerable<SheetRow> rows) => rows
        .Select(row => (Row: row, Columns: Match(row)))
        .OrderByDescending(candidate => (candidate.Columns.Count, candidate.Row.OwnColumns.Skip(1).Any()))
        .FirstOrDefault() is ({ } row, var columns)
            ? new LedgerHeader(row, columns)
            : null;

    public int? this[LedgerColumn column] => _columns.TryGetValue(column, out var index) ? index : null;

    public bool Has(LedgerColumn column) => _columns.ContainsKey(column);

    /// <summary>The column's name as the paper has it, or ours where it has none.</summary>
    public string NameOf(LedgerColumn column) =>
        this[column] is { } index ? CleanText.Compact(_row[index].Text!) : LedgerColumnNames.NameOf(column);

    private static Dictionary<LedgerColumn, int> Match(SheetRow row)
    {
        var columns = new Dictionary<LedgerColumn, int>();
        var meanings = row.ShownColumns
            .SelectMany(index => LedgerColumnNames.Meanings(row[index].Text!).Select(meaning => (meaning.Column, meaning.Rank, Index: index)))
            .OrderBy(meaning => meaning.Rank);
        foreach (var (column, _, index) in meanings)
        {
            if (!columns.ContainsValue(index))
                columns.TryAdd(column, index);
        }

        return columns;
    }
}
