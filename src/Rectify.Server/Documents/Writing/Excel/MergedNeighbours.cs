namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Finds runs of neighbours with the same key.</summary>
internal static class MergedNeighbours
{
    /// <returns>First and last position of each run, from 0.</returns>
    public static IEnumerable<(int First, int Last)> Of(IReadOnlyList<LedgerRow> rows, Func<LedgerRow, (string, string?)> key)
    {
        var first = 0;
        for (var next = 1; next <= rows.Count; next++)
        {
            if (next < rows.Count && key(rows[first]) == key(rows[next]))
                continue;
            yield return (first, next - 1);
            first = next;
        }
    }

    /// <returns>First and last position of each row that goes on in those below it.</returns>
    public static IEnumerable<(int First, int Last)> Spread(IReadOnlyList<LedgerRow> rows)
    {
        foreach (var first in Enumerable.Range(0, rows.Count).Where(place => !rows[place].Continues))
        {
            var last = first;
            while (last + 1 < rows.Count && rows[last + 1].Continues)
                last++;
            if (last > first)
                yield return (first, last);
        }
    }
}
