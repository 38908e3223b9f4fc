using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a ledger's 合计 row claims; a 小计 speaks of a part and is not held against the whole.</summary>
internal static partial class LedgerTotals
{
    public static StatedCounts? Read(SheetRow row, LedgerHeader header)
    {
        var cells = row.OwnColumns.Select(column => row[column].Text!).ToList();
        if (Subtotal().IsMatch(CleanText.Compact(cells[0])))
            return null;
        var words = StatedWords.Find(cells);
        var counted = Counted(row, header, LedgerColumn.Finding);
        return words is null && counted is null
            ? null
            : new StatedCounts(words?.Aspects ?? (counted is null ? null : Counted(row, header, LedgerColumn.Aspect)), words?.Findings ?? counted);
    }

    private static int? Counted(SheetRow row, LedgerHeader header, LedgerColumn column) =>
        header[column] is { } index && row[index].Number is >= 0 and < 1_000_000 and var number ? (int)number : null;

    [GeneratedRegex("小计|本页|subtotal", RegexOptions.IgnoreCase)]
    private static partial Regex Subtotal();
}
