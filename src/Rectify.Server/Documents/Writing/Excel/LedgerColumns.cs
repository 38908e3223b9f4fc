using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Reading.Words;

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

    /// <summary>Whether a text that is too long for one cell goes on in the cell below.</summary>
    public bool GoesOn { get; init; }
}

/// <summary>The ledger's columns in the order that bureaus use.</summary>
internal static class LedgerColumns
{
    // An empty cell would be read as "the same as above".
    private const string None = "/";

    private const double DayWidth = 11.5;

    public static readonly IReadOnlyList<LedgerColumnLayout> All =
    [
        new("序号", 12.5, row => CellWriter.Number(CellText.Of(row.Number))),
        new("巡察反馈重点方面", 12.5, row => Text(CellText.Heading(row.Aspect)), row => (row.Aspect, null)),
        new("重点内容", 14, row => Text(CellText.Heading(row.KeyPoint) ?? None), row => (row.Aspect, row.KeyPoint)),
        new("具体问题", 30, row => Text(CellText.Of(row.Text))),
        new("整改措施", 36, row => Text(row.MeasuresHere ?? NumberedMeasures.Write(row.Measures))) { GoesOn = true },
        new("责任领导", 9, row => Short(row.Leader)),
        new("牵头单位", 12, row => Short(row.LeadUnit)),
        new("配合单位", 13, row => Short(string.Join('、', row.AssistingUnits))),
        new("责任人", 9, row => Short(row.Owner)),
        new("整改类型", 9.5, row => Short(row.Type?.Word())),
        new("整改时限", DayWidth, row => CellWriter.Day(row.Deadline)),
        new("原整改时限", DayWidth, row => CellWriter.Day(row.OriginalDeadline)),
        new("整改进展情况", 30, row => Text(CellText.Said(row.Progress))) { GoesOn = true },
        new("整改状态", 10.5, row => Short(row.Status)),
        new("预计完成时间", DayWidth, row => CellWriter.Day(row.Forecast)),
        new("销号日期", DayWidth, row => CellWriter.Day(row.ClosedOn)),
        new("长期坚持责任人", 8.5, row => Short(row.SustainOwner)),
        new("下次复核日期", DayWidth, row => CellWriter.Day(row.NextReviewOn)),
        new("密级", 6, row => Short(row.Secrecy?.Word())),
        new("事项编号", 12.5, row => Short(row.CaseNumber)),
        new("备注", 10, row => Text(CellText.Said(row.Remark))),
    ];

    private static Cell Text(string? text) => CellWriter.Text(text, LedgerStyles.Text);

    private static Cell Short(string? text) => CellWriter.Text(CellText.Said(text), LedgerStyles.Short);
}
