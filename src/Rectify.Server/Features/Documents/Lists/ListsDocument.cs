using System.Globalization;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Lists;

/// <summary>问题清单, 任务清单 and 责任清单 on pages that lie on their side; the same finding has the same 序号 in all three.</summary>
internal static class ListsDocument
{
    public static OfficialDocument Of(FindingSource source, HalfYearReport report, IReadOnlyList<DocumentRow> findings, string bureau) => new(
        $"{bureau}{DocumentWords.Subject(source)}整改清单",
        DocumentWords.CutOff(report.AsOf),
        [
            new HeadingBlock(1, "一、问题清单"),
            new TableBlock(
                ["序号", "方面", "具体问题", "编号", "整改类型", "整改状态"],
                Rows(findings, row => [row.Aspect, DocumentWords.Bare(row.Text), row.Number, row.Facts.Type?.Word() ?? "", row.Status]),
                [0.7, 2.9, 5.1, 1.5, 1.1, 1.6]),
            new NoteBlock(Totals(report.Sources.Single().Tally)),
            new PageBreakBlock(),
            new HeadingBlock(1, "二、任务清单"),
            new TableBlock(
                ["序号", "具体问题", "整改措施", "预期成果", "完成时限", "完成情况"],
                Rows(findings, row =>
                [
                    DocumentWords.Bare(row.Text), Listed(row, measure => DocumentWords.Bare(measure.Text)),
                    Listed(row, measure => DocumentWords.Bare(measure.ExpectedResult ?? "")), Listed(row, measure => DocumentWords.Short(measure.Deadline)),
                    Listed(row, measure => measure.DoneOn is { } day ? $"{DocumentWords.Short(day)}完成" : "未完成"),
                ]),
                [0.7, 3.0, 4.2, 2.6, 1.7, 1.9]),
            new PageBreakBlock(),
            new HeadingBlock(1, "三、责任清单"),
            new TableBlock(
                ["序号", "具体问题", "责任领导", "牵头单位", "配合单位", "责任人", "整改时限"],
                Rows(findings, row =>
                [
                    DocumentWords.Bare(row.Text), row.Leader ?? "", row.LeadUnit ?? "未分办", string.Join('、', row.AssistingUnits),
                    row.Owner ?? string.Join('、', row.Measures.Select(measure => measure.Owner).OfType<string>().Distinct()), DocumentWords.Short(row.Facts.Deadline),
                ]),
                [0.7, 4.6, 1.3, 1.8, 2.2, 1.3, 1.7]),
        ])
    { IsLandscape = true };

    private static IReadOnlyList<IReadOnlyList<string>> Rows(IReadOnlyList<DocumentRow> findings, Func<DocumentRow, IReadOnlyList<string>> cells) =>
        [.. findings.Select((row, index) => (IReadOnlyList<string>)[(index + 1).ToString(CultureInfo.InvariantCulture), .. cells(row)])];

    private static string Listed(DocumentRow row, Func<DocumentMeasure, string> text) => row.Measures.Count == 1
        ? text(row.Measures[0])
        : string.Join('\n', row.Measures.Select((measure, index) => $"{index + 1}．{text(measure)}"));

    private static string Totals(Tally tally) =>
        $"注：{DocumentWords.Numbers(tally)}{(tally.Ended > 0 ? $"另有撤销、移交、合并{tally.Ended}个，列入清单，不计入总数。" : "")}";
}
