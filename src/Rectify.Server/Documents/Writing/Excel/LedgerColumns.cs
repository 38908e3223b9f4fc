using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Domain.Findings;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>A column of the printed ledger; widths in characters.</summary>
/// <param name="MergeKey">Neighbours with an equal key share one cell; none for columns that are never merged.</param>
internal sealed record LedgerColumnLayout(
    string Header,
    double Width,
    Func<LedgerRow, Cell> Cell,
    Func<LedgerRow, (string, string?)>? MergeKey = null)
{
    public bool IsMerged => MergeKey is not null;
}

/// <summary>The ledger's columns in the order that bureaus use.</summary>
internal static class LedgerColumns
{
    // An empty cell would be read as "the same as above".
    private const string None = "/";

    public static readonly IReadOnlyList<LedgerColumnLayout> All =
    [
        new("序号", 7, row => CellWriter.Number(row.Number)),
        new("巡察反馈重点方面", 16, row => Text(row.Aspect), row => (row.Aspect, null)),
        new("重点内容", 16, row => Text(row.KeyPoint ?? None), row => (row.Aspect, row.KeyPoint)),
        new("具体问题", 30, row => Text(row.Text)),
        new("整改措施", 36, row => Text(Numbered(row.Measures))),
        new("责任领导", 10, row => Short(row.Leader)),
        new("牵头单位", 13, row => Short(row.LeadUnit)),
        new("配合单位", 15, row => Short(string.Join('、', row.AssistingUnits))),
        new("责任人", 10, row => Short(row.Owner)),
        new("整改类型", 11, row => Short(TypeName(row.Type))),
        new("整改时限", 15, row => CellWriter.Day(row.Deadline)),
        new("整改进展情况", 30, row => Text(row.Progress)),
        new("整改状态", 18, row => Short(row.Status)),
        new("预计完成时间", 15, row => CellWriter.Day(row.Forecast)),
        new("销号日期", 15, row => CellWriter.Day(row.ClosedOn)),
        new("备注", 14, row => Text(row.Remark)),
    ];

    private static Cell Text(string? text) => CellWriter.Text(text, LedgerStyles.Text);

    private static Cell Short(string? text) => CellWriter.Text(text, LedgerStyles.Short);

    private static string Numbered(IReadOnlyList<string> measures) =>
        string.Join('\n', measures.Select((measure, index) => $"{index + 1}.{measure}"));

    private static string? TypeName(RectificationType? type) => type switch
    {
        RectificationType.Immediate => "立行立改",
        RectificationType.ByDeadline => "限期整改",
        RectificationType.Continuing => "持续整改",
        _ => null,
    };
}
