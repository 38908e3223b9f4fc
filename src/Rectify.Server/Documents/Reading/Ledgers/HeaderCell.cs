using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What stands over one column, from the group above down to its own name.</summary>
internal sealed record HeaderCell(int Column, string Name, IReadOnlyList<(LedgerColumn Column, int Rank)> Meanings)
{
    // Words of a group are trusted less than those of the column itself.
    private const int FromGroup = 100;

    public static IReadOnlyList<HeaderCell> Of(IReadOnlyList<SheetRow> rows) =>
        [.. rows.SelectMany(row => row.ShownColumns).Distinct().Order().Select(column => Of(rows, column))];

    private static HeaderCell Of(IReadOnlyList<SheetRow> rows, int column)
    {
        var names = rows.Select(row => row[column].Text).OfType<string>().Select(CleanText.Compact).Distinct().ToList();
        var own = LedgerColumnNames.Meanings(names[^1]);
        if (own.Count > 0 || names.Count == 1)
            return new HeaderCell(column, names[^1], own);
        // 责任单位 over 牵头 and 配合: only both together are a name.
        var joined = new[] { names[^1] + names[^2], names[^2] + names[^1] }.SelectMany(LedgerColumnNames.Meanings);
        var group = LedgerColumnNames.Meanings(names[^2]);
        return new HeaderCell(column, names[^1], [.. joined, .. group.Select(meaning => (meaning.Column, meaning.Rank + FromGroup))]);
    }
}
