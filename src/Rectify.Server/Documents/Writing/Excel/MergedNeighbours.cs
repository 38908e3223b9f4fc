namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>Finds runs of at least two neighbours with the same key.</summary>
internal static class MergedNeighbours
{
    /// <returns>First and last position of each run, from 0.</returns>
    public static IEnumerable<(int First, int Last)> Of<TRow>(IReadOnlyList<TRow> rows, Func<TRow, object> key)
    {
        var first = 0;
        for (var next = 1; next <= rows.Count; next++)
        {
            if (next < rows.Count && key(rows[first]).Equals(key(rows[next])))
                continue;
            if (next - first > 1)
                yield return (first, next - 1);
            first = next;
        }
    }
}
