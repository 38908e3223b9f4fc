using System.Text;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>
/// A cell of Excel ends after 32,767 characters. Measures and progress that are longer go on in the rows below, line by
/// line, as bureaus do it themselves; an import reads such rows as one.
/// </summary>
internal static class LongRows
{
    /// <summary>The same rows, those that are too long followed by the rows in which they go on.</summary>
    public static IReadOnlyList<LedgerRow> Spread(IReadOnlyList<LedgerRow> rows) => [.. rows.SelectMany(Spread)];

    private static IEnumerable<LedgerRow> Spread(LedgerRow row)
    {
        var (measures, progress) = (Pieces(NumberedMeasures.Write(row.Measures)), Pieces(CellText.Said(row.Progress)));
        if (measures.Count <= 1 && progress.Count <= 1)
            return [row];
        return Enumerable.Range(0, Math.Max(measures.Count, progress.Count)).Select(place => row with
        {
            MeasuresHere = measures.ElementAtOrDefault(place) ?? "",
            Progress = progress.ElementAtOrDefault(place),
            Continues = place > 0,
        });
    }

    /// <summary>Cut between lines. A single line is never too long: what people enter and what papers hold is shorter.</summary>
    private static List<string> Pieces(string? text)
    {
        var (pieces, piece) = (new List<string>(), new StringBuilder());
        foreach (var line in (text ?? "").Split('\n'))
        {
            if (piece.Length > 0 && piece.Length + 1 + line.Length > XmlText.LongestCell)
            {
                pieces.Add(piece.ToString());
                piece.Clear();
            }
            piece.Append(piece.Length > 0 ? "\n" : "").Append(line);
        }
        return CleanText.OrNull(piece.ToString()) is null ? pieces : [.. pieces, piece.ToString()];
    }
}
