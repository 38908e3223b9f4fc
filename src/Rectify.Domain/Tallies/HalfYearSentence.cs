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
        kind == SourceKind.SelfCheck ? ForSelfCheck(asOf, tally) : ForFeedback(kind, issuedBy, asOf, tally);

    /// <summary>A day as documents print it: 2020年6月30日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static string ForFeedback(SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally)
    {
        var head = $"截至{Day(asOf)}，{issuedBy}{Verb(kind)}的{tally.Aspects}个方面{tally.Total}个具体问题，";
        return head + string.Join('，', Clauses(tally)) + "。";
    }

    private static IEnumerable<string> Clauses(Tally tally)
    {
        if (tally.Sustained > 0 || tally.CompletedOnce == 0)
            yield return $"已完成整改并长期坚持的{tally.Sustained}个";
        if (tally.CompletedOnce > 0)
            yield return $"已完成整改的{tally.CompletedOnce}个";
        yield return $"正在推进的{tally.Open}个";
        if (tally.AllExpectedThisYear)
            yield return "预计今年能全部完成整改";
        else if (tally.Open > 0)
            yield return $"其中{tally.DueThisYear}个预计今年完成";
    }

    private static string ForSelfCheck(DateOnly asOf, Tally tally)
    {
        var head = $"深入查找出{tally.Aspects}个方面{tally.Total}个问题，制定了{tally.Measures}条整改措施，";
        return tally.NothingOpen
            ? head + "目前所查问题都得到了有效整治。"
            : head + $"截至{Day(asOf)}，已完成整改的{tally.Completed}个，正在推进的{tally.Open}个。";
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
