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
}
