using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading.Feedback;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>What a row below the header is.</summary>
internal enum LedgerRowKind
{
    /// <summary>A finding of its own.</summary>
    Finding,

    /// <summary>One more row of the finding above: a further measure.</summary>
    Continuation,

    /// <summary>方面 in a row of its own.</summary>
    Section,

    /// <summary>合计 or 小计.</summary>
    Total,

    /// <summary>Words below or between the findings that are none.</summary>
    Remark,

    /// <summary>Nothing to read: an empty row, or the header once more.</summary>
    Nothing,
}

/// <summary>Tells the rows of a ledger apart.</summary>
internal static partial class LedgerRows
{
    private static readonly LedgerColumn[] Substance = [LedgerColumn.Measures, LedgerColumn.LeadUnit, LedgerColumn.Status, LedgerColumn.Deadline];

    public static LedgerRowKind KindOf(SheetRow row, LedgerHeader header)
    {
        if (Shown(row, header, LedgerColumn.Finding) is { } finding && CleanText.Compact(finding) == header.NameOf(LedgerColumn.Finding))
            return LedgerRowKind.Nothing;
        if (!row.OwnColumns.Any())
            return LedgerRowKind.Nothing;
        if (IsTotal(row, header))
            return LedgerRowKind.Total;
        if (IsSection(row, header))
            return LedgerRowKind.Section;
        if (header[LedgerColumn.Finding] is { } column && row.Continues(column))
            return LedgerRowKind.Continuation;
        return Shown(row, header, LedgerColumn.Finding) is null ? WithoutFinding(row, header) : LedgerRowKind.Finding;
    }

    /// <summary>Whether a single cell stands over the whole row, or opens it with a heading's number.</summary>
    public static bool IsSection(SheetRow row, LedgerHeader header)
    {
        if (row.OwnColumns.Take(2).ToArray() is not [var only] || header[LedgerColumn.Finding] is not { } finding || row.Continues(finding))
            return false;
        return only < finding && (row.AreOne(only, finding) || (row[finding].Text is null && OutlineNumber.Of(row[only].Text!)?.Rank <= OutlineNumber.Aspect));
    }

    /// <summary>Whether a remark is the usual signature or note below a table, of which nobody needs to be told.</summary>
    public static bool IsFooter(SheetRow row) => Footer().IsMatch(row[row.OwnColumns.First()].Text!);

    private static LedgerRowKind WithoutFinding(SheetRow row, LedgerHeader header)
    {
        if (!Substance.Any(column => header[column] is { } index && row[index].Text is not null && !row.Continues(index)))
            return LedgerRowKind.Remark;
        return Shown(row, header, LedgerColumn.Number) is null ? LedgerRowKind.Continuation : LedgerRowKind.Finding;
    }

    /// <summary>Whether a cell's words open a 合计 or 小计 row.</summary>
    public static bool IsTotalWord(string text) => Total().IsMatch(CleanText.Compact(text));

    private static bool IsTotal(SheetRow row, LedgerHeader header)
    {
        var first = row.OwnColumns.First();
        return first <= (header[LedgerColumn.Finding] ?? first) && IsTotalWord(row[first].Text!);
    }

    private static string? Shown(SheetRow row, LedgerHeader header, LedgerColumn column) =>
        header[column] is { } index ? row[index].Text : null;

    [GeneratedRegex(@"^(本页|本表)?(合计|小计|总计|共计|累计|总数|total|subtotal|sum)([:：（(0-9]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Total();

    [GeneratedRegex("^[（(]?(注|说明|备注|填表|填报|制表|审核|审批|联系|负责人|单位负责人|经办|报送|盖章)")]
    private static partial Regex Footer();
}
