using System.Globalization;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Situation;

/// <summary>What the report is made from.</summary>
internal sealed record SituationFacts(
    FindingSource Source, HalfYearReport Report, IReadOnlyList<DocumentRow> Rows, OutcomeTally Outcomes, string Bureau)
{
    public SourceReport Numbers => Report.Sources.Single();
}

/// <summary>整改情况报告: overall, what was done by aspect, what came of it, what is open and why, what comes next.</summary>
internal static class SituationDocument
{
    public static OfficialDocument Of(SituationFacts facts, BureauTime time) => new(
        $"{facts.Bureau}\n关于{DocumentWords.Subject(facts.Source)}整改情况的报告",
        DocumentWords.CutOff(facts.Report.AsOf),
        [
            .. facts.Source.IssuedBy is { Length: > 0 } issuer ? [new AddresseeBlock(issuer + "：")] : (DocumentBlock[])[],
            new HeadingBlock(1, "一、总体情况"),
            new ParagraphBlock(facts.Numbers.Sentence!),
            new ParagraphBlock(Overall(facts.Numbers.Tally)),
            new HeadingBlock(1, "二、各方面整改情况"),
            .. facts.Numbers.Aspects.Index().SelectMany(one => Aspect(one.Index + 1, one.Item, facts)),
            new HeadingBlock(1, "三、整改成果"),
            .. DocumentWords.Outcomes(facts.Outcomes).Select(line => new ParagraphBlock(line)),
            new HeadingBlock(1, "四、正在推进的问题"),
            .. Open([.. facts.Rows.Where(row => row.Open)]),
            new HeadingBlock(1, "五、下一步工作"),
            .. Next(facts).Select(line => new ParagraphBlock(line)),
            .. Notes(facts, time),
        ],
        facts.Bureau,
        time.Today);

    private static string Overall(Tally tally) => string.Concat(
        DocumentWords.Numbers(tally), $"完成率{tally.Percent}。", tally.Measures > 0 ? $"共制定整改措施{tally.Measures}条。" : "");

    private static IEnumerable<DocumentBlock> Aspect(int place, AspectTally aspect, SituationFacts facts) =>
    [
        new HeadingBlock(2, $"（{ChineseNumerals.Write(place)}）{aspect.Title}"),
        new ParagraphBlock(DocumentWords.Numbers(aspect.Tally)),
        .. facts.Rows.Where(row => row.AspectId == aspect.AspectId && (row.Open || row.Completed)).Index().SelectMany(one => Finding(one.Index + 1, one.Item)),
    ];

    private static IEnumerable<DocumentBlock> Finding(int place, DocumentRow row)
    {
        yield return new HeadingBlock(3, $"{place}．{DocumentWords.Ended(row.Text)}");
        yield return new ParagraphBlock($"整改情况：{row.Status}。{DocumentWords.WhatWasDone(row)}");
    }

    private static IEnumerable<DocumentBlock> Open(IReadOnlyList<DocumentRow> open)
    {
        if (open.Count == 0)
            return [new ParagraphBlock("没有尚未完成整改的问题。")];
        return
        [
            new TableBlock(
                ["编号", "具体问题", "牵头单位", "未完成原因和预计完成时间"],
                [.. open.Select(row => (IReadOnlyList<string>)[row.Number, DocumentWords.Bare(row.Text), row.LeadUnit ?? "未分办", DocumentWords.WaitsFor(row)])],
                [1.5, 3.4, 1.4, 2.7]),
        ];
    }

    private static IEnumerable<string> Next(SituationFacts facts)
    {
        var (tally, open) = (facts.Numbers.Tally, facts.Rows.Where(row => row.Open).ToList());
        if (tally.Overdue > 0)
            yield return $"对超期的{tally.Overdue}个问题，逐一查明原因，依规督办，尽快完成整改。";
        if (open.Count > 0)
            yield return $"对正在推进的{open.Count}个问题，按已定的措施和时限推进，{Forecasts(tally.DueThisYear, open, facts.Report.AsOf)}完成一个、验收一个、销号一个。";
        if (tally.CompletedOnce > 0)
            yield return $"对已完成整改、尚未转入长期坚持的{tally.CompletedOnce}个问题，适时开展“回头看”，防止反弹。";
        if (tally.Sustained > 0)
            yield return $"对长期坚持的{tally.Sustained}个问题，按期复核{NextReview(facts)}，复核未通过的重新整改。";
    }

    /// <summary>预计今年完成 is the number of the sentence above (rule 8), not another count of forecasts.</summary>
    private static string Forecasts(int inYear, List<DocumentRow> open, DateOnly asOf)
    {
        var later = open.Count(row => row.Facts.Forecast is { } day && day.Year > asOf.Year);
        return (inYear, later) switch
        {
            (0, 0) => "",
            (_, 0) => $"其中{inYear}个预计今年完成，",
            (0, _) => $"其中{later}个预计今年以后完成，",
            _ => $"其中{inYear}个预计今年完成、{later}个预计今年以后完成，",
        };
    }

    private static string NextReview(SituationFacts facts)
    {
        var next = facts.Rows.Where(row => row.Sustained && row.Facts.NextReviewOn >= facts.Report.AsOf).Min(row => row.Facts.NextReviewOn);
        return string.Concat(
            next is { } day ? $"（最近一次在{HalfYearSentence.Day(day)}）" : "",
            facts.Numbers.Tally.ReviewOverdue is > 0 and var late ? $"，其中复核逾期的{late}个尽快补办" : "");
    }

    private static IEnumerable<DocumentBlock> Notes(SituationFacts facts, BureauTime time)
    {
        var known = TimeZoneInfo.ConvertTime(facts.Report.KnownAt, time.Zone);
        yield return new NoteBlock(string.Create(
            CultureInfo.InvariantCulture,
            $"口径说明：截至{HalfYearSentence.Day(facts.Report.AsOf)}，按{known:yyyy年M月d日H时m分}掌握的情况统计，统计规则第{facts.Report.RulesVersion}版。"));
        foreach (var remark in DocumentWords.Remarks(facts.Numbers))
            yield return new NoteBlock($"说明：{remark}");
    }
}
