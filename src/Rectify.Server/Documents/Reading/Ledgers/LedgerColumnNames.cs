using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>
/// The names under which ledgers in use head their columns. A new name is one more word in a line: the first
/// is the name used in messages, and an earlier word wins where two headers could mean the same column.
/// </summary>
internal static partial class LedgerColumnNames
{
    private const int LongestHeader = 100;

    private static readonly (LedgerColumn Column, string[] Names)[] Table =
    [
        (LedgerColumn.Number, ["序号", "编号", "问题序号", "问题编号", "序", "号", "项目序号"]),
        (LedgerColumn.Aspect, ["方面", "巡察反馈重点方面", "巡察反馈方面", "反馈方面", "问题方面", "重点方面", "所属方面", "涉及方面", "问题类别", "问题分类", "类别", "问题类型", "重点领域", "方面问题"]),
        (LedgerColumn.KeyPoint, ["重点内容", "反馈重点内容", "重点问题", "问题要点", "主要内容", "问题概述", "一级问题"]),
        (LedgerColumn.Finding, ["具体问题", "反馈具体问题", "巡察反馈具体问题", "具体问题表现", "存在问题", "存在的问题", "存在的具体问题", "反馈问题", "巡察反馈问题", "发现问题", "自查问题", "查摆问题", "问题描述", "问题内容", "反馈的具体问题", "反馈问题内容", "问题清单", "二级问题", "问题表现", "主要问题", "问题"]),
        (LedgerColumn.Measures, ["整改措施", "具体整改措施", "具体措施", "整改举措", "整改任务", "措施", "整改措施及成效目标", "拟采取措施", "措施清单", "整改目标及措施"]),
        (LedgerColumn.Leader, ["责任领导", "分管领导", "牵头领导", "包案领导", "责任班子成员", "责任领导姓名", "牵头责任领导", "领导责任人", "责任县级领导"]),
        (LedgerColumn.LeadUnit, ["牵头单位", "牵头责任单位", "牵头部门", "牵头科室", "责任单位", "主责单位", "责任部门", "责任科室", "承办单位", "牵头责任部门", "牵头处室", "责任处室", "主办单位", "单位牵头", "牵头"]),
        (LedgerColumn.AssistingUnits, ["配合单位", "配合责任单位", "配合部门", "配合科室", "协办单位", "协助单位", "协同单位", "参与单位", "协办部门", "配合处室", "配合"]),
        (LedgerColumn.Owner, ["责任人", "具体责任人", "直接责任人", "责任人员", "经办人", "承办人", "负责人", "具体负责人", "联系人"]),
        (LedgerColumn.Type, ["整改类型", "整改类别", "整改方式", "类型", "整改性质", "分类"]),
        (LedgerColumn.Deadline, ["整改时限", "整改期限", "整改完成时限", "完成时限", "完成期限", "计划完成时间", "计划完成日期", "时限", "期限", "完成时间", "完成日期", "限时", "整改完成期限", "整改时间", "计划完成时限", "完成整改时限", "现整改时限"]),
        (LedgerColumn.OriginalDeadline, ["原整改时限", "原时限", "原定时限", "原定整改时限"]),
        (LedgerColumn.Progress, ["整改进展情况", "整改进展", "进展情况", "工作进展", "整改情况", "整改落实情况", "落实情况", "整改成效", "进展", "目前进展", "整改结果", "整改进度", "进度"]),
        (LedgerColumn.Status, ["整改状态", "完成状态", "整改完成情况", "完成情况", "状态", "整改进展状态", "是否整改到位", "是否销号", "是否整改", "整改是否完成", "当前状态", "办理状态", "是否完成", "销号情况"]),
        (LedgerColumn.Forecast, ["预计完成时间", "预计完成日期", "预计整改完成时间", "预计完成", "预计时间", "预计完成时限", "拟完成时间"]),
        (LedgerColumn.ClosedOn, ["销号日期", "销号时间", "实际完成时间", "实际完成日期", "整改完成时间", "整改完成日期", "办结时间", "办结日期", "实际销号日期", "销号", "完成时间", "完成日期"]),
        (LedgerColumn.SustainOwner, ["长期坚持责任人", "复核责任人"]),
        (LedgerColumn.NextReview, ["下次复核日期", "下次复核时间", "复核日期"]),
        (LedgerColumn.Secrecy, ["密级"]),
        (LedgerColumn.Remark, ["备注", "备注说明", "说明"]),
    ];

    /// <summary>No ledger can be placed without these; the aspect may also stand in rows of its own.</summary>
    public static readonly IReadOnlyList<LedgerColumn> Needed =
        [LedgerColumn.Aspect, LedgerColumn.Finding, LedgerColumn.Measures, LedgerColumn.LeadUnit, LedgerColumn.Deadline, LedgerColumn.Status];

    private static readonly FrozenDictionary<string, (LedgerColumn Column, int Rank)[]> ByName = Table
        .SelectMany(line => line.Names.Select((name, rank) => (name, Meaning: (line.Column, rank))))
        .GroupBy(entry => entry.name, entry => entry.Meaning)
        .ToFrozenDictionary(entries => entries.Key, entries => entries.ToArray());

    /// <summary>The name to use in a message.</summary>
    public static string NameOf(LedgerColumn column) => Table.First(line => line.Column == column).Names[0];

    /// <summary>What <paramref name="header"/> may mean, with how well it fits (0 is best).</summary>
    public static IReadOnlyList<(LedgerColumn Column, int Rank)> Meanings(string header) =>
        header.Length > LongestHeader ? [] : ByName.GetValueOrDefault(Aside().Replace(CleanText.Compact(header), ""), []);

    [GeneratedRegex(@"[（(\[【].*?[）)\]】]|[\p{P}*]")]
    private static partial Regex Aside();
}
