using Rectify.Domain.Findings;

namespace Rectify.Domain.Tallies;

/// <summary>
/// The sentences of the half-year summary, word for word. Each clause is printed only where its rule holds
/// (tallies.md, rules 6, 8 and 10).
/// </summary>
public static class HalfYearSentence
{
    /// <summary>The sentence for one source.</summary>
    /// <param name="kind">The kind of the source; self-checks have a sentence of their own.</param>
    /// <param name="issuedBy">Who fed back, for instance 市委; empty where unknown.</param>
    /// <param name="asOf">The cut-off; its day is counted to its end in the bureau's zone (rule 7).</param>
    /// <param name="tally">The numbers of that source at the cut-off.</param>
    public static string For(SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally) =>
        string.Concat(Parts(kind, issuedBy, asOf, tally).Select(part => part.Text));

    /// <summary>The same sentence in parts, so that a page can lead from each number to its rows.</summary>
    /// <param name="kind">The kind of the source.</param>
    /// <param name="issuedBy">Who fed back; empty where unknown.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="tally">The numbers of that source at the cut-off.</param>
    public static IReadOnlyList<SentencePart> Parts(SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally) =>
        kind == SourceKind.SelfCheck ? ForSelfCheck(asOf, tally) : ForFeedback(kind, issuedBy, asOf, tally);

    /// <summary>A day as documents print it: 2020年6月30日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static IReadOnlyList<SentencePart> ForFeedback(SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally)
    {
        var sentence = new SentenceBuilder().Words($"截至{Day(asOf)}，{issuedBy}{Verb(kind)}的")
            .Count(tally.Aspects, SentenceNumber.Aspects, "个方面").Count(tally.Total, SentenceNumber.Total, "个具体问题");
        if (tally.Sustained > 0 || tally.CompletedOnce == 0)
            sentence.Words("，已完成整改并长期坚持的").Count(tally.Sustained, SentenceNumber.Sustained, "个");
        if (tally.CompletedOnce > 0)
            sentence.Words("，已完成整改的").Count(tally.CompletedOnce, SentenceNumber.CompletedOnce, "个");
        sentence.Words("，正在推进的").Count(tally.Open, SentenceNumber.Open, "个");
        if (tally.AllExpectedThisYear)
            sentence.Words("，预计今年能全部完成整改");
        else if (tally.Open > 0)
            sentence.Words("，其中").Count(tally.DueThisYear, SentenceNumber.DueThisYear, "个预计今年完成");
        return sentence.End("。");
    }

    private static IReadOnlyList<SentencePart> ForSelfCheck(DateOnly asOf, Tally tally)
    {
        var sentence = new SentenceBuilder().Words("深入查找出")
            .Count(tally.Aspects, SentenceNumber.Aspects, "个方面").Count(tally.Total, SentenceNumber.Total, "个问题")
            .Words("，制定了").Count(tally.Measures, SentenceNumber.Measures, "条整改措施，");
        if (tally.NothingOpen)
            return sentence.End("目前所查问题都得到了有效整治。");
        return sentence.Words($"截至{Day(asOf)}，已完成整改的").Count(tally.Completed, SentenceNumber.Completed, "个")
            .Words("，正在推进的").Count(tally.Open, SentenceNumber.Open, "个").End("。");
    }

    private static string Verb(SourceKind kind) => kind switch
    {
        SourceKind.HigherInspection => "巡视反馈",
        SourceKind.ReInspection => "巡察“回头看”反馈",
        SourceKind.SpecialInspection => "专项巡察反馈",
        SourceKind.ExtendedInspection => "延伸巡察反馈",
        SourceKind.DemocraticLifeMeeting => "民主生活会查摆",
        SourceKind.Campaign => "专项治理查出",
        SourceKind.Audit => "审计反馈",
        SourceKind.RoutineInspection => "巡察反馈",
        _ => "反馈",
    };
}
