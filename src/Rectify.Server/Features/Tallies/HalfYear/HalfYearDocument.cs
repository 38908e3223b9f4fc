using System.Globalization;
using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>The half-year summary as an official document: the sentences word for word, the tables, and how they were counted.</summary>
internal static class HalfYearDocument
{
    private const int MostNamed = 20;

    /// <summary>The tables begin after 总体, 分来源 and 责任单位.</summary>
    private const int FirstTable = 4;

    private static readonly string[] Figures = ["问题数", "未启动", "正在推进", "已完成", "其中长期坚持", "超期", "完成率"];

    public static OfficialDocument Of(HalfYearReport report, string bureau, BureauTime time) => new(
        $"{bureau}\n巡察整改半年工作情况",
        $"（截至{HalfYearSentence.Day(report.AsOf)}）",
        [
            new HeadingBlock(1, "一、总体情况"),
            .. Overall(report),
            new HeadingBlock(1, "二、分来源情况"),
            .. report.Sources.Index().SelectMany(one => Source(one.Index + 1, one.Item, report)),
            new HeadingBlock(1, "三、责任单位情况"),
            Units(report.Units),
            new NoteBlock($"注：{report.UnitNote}"),
            .. report.Tables.SelectMany((table, index) => Table(table, index)),
            new HeadingBlock(1, $"{ChineseNumerals.Write(FirstTable + report.Tables.Count)}、整改成果"),
            .. OutcomeKinds.All.GroupBy(kind => kind.Measure()).Select(group => new ParagraphBlock(Outcomes(group.Key, report.Outcomes))),
            .. Remarks(report),
            .. Notes(report, time),
        ],
        bureau,
        time.Today);

    private static IEnumerable<DocumentBlock> Source(int place, SourceReport source, HalfYearReport report) =>
    [
        new HeadingBlock(2, $"（{ChineseNumerals.Write(place)}）{source.Name}"),
        new ParagraphBlock(Summary(source.Tally)),
        new TableBlock(
            ["方面", .. Figures],
            [.. source.Aspects.Select(aspect => Row(aspect.Title, aspect.Tally)), Row("合计", source.Tally)],
            [3.2, .. Enumerable.Repeat(1.0, Figures.Length - 1), 1.5]),
        .. report.IsWhole ? [new ParagraphBlock(BalanceOf(source.Balance, report))] : (IEnumerable<DocumentBlock>)[],
    ];

    /// <summary>The sentences, word for word. A part of the sources has none: it would be taken for the whole.</summary>
    private static IEnumerable<DocumentBlock> Overall(HalfYearReport report)
    {
        if (!report.IsWhole)
            yield return new ParagraphBlock($"截至{HalfYearSentence.Day(report.AsOf)}，以下只统计所选单位、领导或整改类型的问题，不代表来源的整体情况。");
        foreach (var source in report.Sources.Where(source => source.Sentence is not null))
            yield return new ParagraphBlock(source.Sentence!);
        if (report.Combined is { } combined)
            yield return new ParagraphBlock(Together(combined));
    }

    /// <summary>Every kind with its number, zeros too (rule 14).</summary>
    private static string Outcomes(OutcomeMeasure measure, IReadOnlyList<OutcomeCount> counted) =>
        $"{measure.Word()}：{string.Join('，', counted.Where(one => one.Kind.Measure() == measure).Select(one => one.Kind.Word() + one.Figure()))}。";

    private static string Together(CombinedTally one) =>
        $"以上各来源合计{one.Sum.Total}个，已完成{one.Sum.Completed}个，正在推进{one.Sum.Open}个；"
        + $"其中{one.LinkedGroups}个问题在几个来源中重复出现，去重后{one.Distinct.Total}个，已完成{one.Distinct.Completed}个，"
        + $"正在推进{one.Distinct.Open}个。（{CombinedTally.Note}）";

    private static IEnumerable<DocumentBlock> Table(ReportTable table, int index) =>
    [
        new HeadingBlock(1, $"{ChineseNumerals.Write(index + FirstTable)}、{table.Title}情况"),
        new TableBlock(
            [table.Title, .. Figures], [.. table.Lines.Select(line => Row(line.Name, line.Tally))],
            [2.4, .. Enumerable.Repeat(1.0, Figures.Length - 1), 1.5]),
    ];

    private static string Summary(Tally tally) => string.Concat(
        $"应整改{tally.Total}个，已完成{tally.Completed}个（其中长期坚持{tally.Sustained}个），",
        $"正在推进{tally.Open}个（其中未启动{tally.NotStarted}个、待验收{tally.AwaitingVerification}个），",
        $"超期{tally.Overdue}个，完成率{tally.Percent}。",
        tally.Measures > 0 ? $"共制定整改措施{tally.Measures}条。" : "");

    private static string BalanceOf(Balance balance, HalfYearReport report) =>
        $"{HalfYearSentence.Day(report.From)}至{HalfYearSentence.Day(report.AsOf)}：期初未完成{balance.Opening}个，新增{balance.Added}个，"
        + $"重新打开{balance.Reopened}个，销号{balance.Closed}个，撤销移交合并{balance.Ended}个，期末未完成{balance.Closing}个，前后平衡。";

    private static TableBlock Units(IReadOnlyList<UnitTally> units) => new(
        ["责任单位", "牵头数", .. Figures[1..], "参与数"],
        [.. units.Select(unit => (IReadOnlyList<string>)[.. Row(unit.Name, unit.Leading), Text(unit.Assisting)])],
        [2.1, .. Enumerable.Repeat(1.0, Figures.Length - 1), 1.5, 1.0]);

    private static IReadOnlyList<string> Row(string name, Tally tally) =>
    [
        name, Text(tally.Total), Text(tally.NotStarted), Text(tally.InProgress), Text(tally.Completed), Text(tally.Sustained),
        Text(tally.Overdue), tally.Percent,
    ];

    /// <summary>需要说明的情况: what stands against a clause, and what was entered late. Nothing where there is neither.</summary>
    private static IEnumerable<DocumentBlock> Remarks(HalfYearReport report)
    {
        var remarks = report.Sources.SelectMany(Remarks).ToList();
        return remarks.Count == 0 ? [] : [new HeadingBlock(1, $"{ChineseNumerals.Write(FirstTable + report.Tables.Count + 1)}、需要说明的情况"), .. remarks.Select(remark => new ParagraphBlock(remark))];
    }

    private static IEnumerable<string> Remarks(SourceReport source)
    {
        foreach (var warning in source.Warnings)
            yield return $"{source.Name}：{warning.Text}{Named(warning.Cases)}";
        if (source.Restatements.Count > 0)
            yield return $"{source.Name}：截止日之后补录或更正{source.Restatements.Count}条记录。截止日当时掌握的数字为"
                + $"应整改{source.KnownThen.Total}个、已完成{source.KnownThen.Completed}个、正在推进{source.KnownThen.Open}个。";
        if (source.Restatements.Measures.Count > 0)
            yield return $"{source.Name}：截止日之后补录或更正{source.Restatements.Measures.Count}条整改措施，截止日当时掌握的为{source.KnownThen.Measures}条。";
        if (source.Restatements.Outcomes.Count > 0)
            yield return $"{source.Name}：截止日之后补登或更正{source.Restatements.Outcomes.Count}条整改成果。";
    }

    private static string Named(IReadOnlyList<WarningCase> cases) => cases.Count == 0
        ? ""
        : string.Join('；', cases.Take(MostNamed).Select(one => $"{one.Number}{one.Reason}"))
            + (cases.Count > MostNamed ? $"；等{cases.Count}个。" : "。");

    private static IEnumerable<DocumentBlock> Notes(HalfYearReport report, BureauTime time)
    {
        var known = TimeZoneInfo.ConvertTime(report.KnownAt, time.Zone);
        yield return new NoteBlock(string.Create(
            CultureInfo.InvariantCulture,
            $"口径说明：截至{HalfYearSentence.Day(report.AsOf)}，按{known:yyyy年M月d日H时m分}掌握的情况统计，统计规则第{report.RulesVersion}版。"));
        foreach (var choice in report.Wording)
            yield return new NoteBlock(choice.Note);
        foreach (var (index, line) in report.Rules.Index())
            yield return new NoteBlock($"{index + 1}．{line}");
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
