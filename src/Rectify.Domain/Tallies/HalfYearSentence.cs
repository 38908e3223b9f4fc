using Rectify.Domain.Findings;
using Rectify.Domain.Reports;

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
    /// <param name="wording">What the bureau chose and the writer asks for; the usual words where nothing is said.</param>
    public static string For(SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally, ReportWording? wording = null) =>
        string.Concat(Parts(kind, issuedBy, asOf, tally, wording).Select(part => part.Text));

    /// <summary>The same sentence in parts, so that a page can lead from each number to its rows.</summary>
    /// <param name="kind">The kind of the source.</param>
    /// <param name="issuedBy">Who fed back; empty where unknown.</param>
    /// <param name="asOf">The cut-off.</param>
    /// <param name="tally">The numbers of that source at the cut-off.</param>
    /// <param name="wording">What the bureau chose and the writer asks for; the usual words where nothing is said.</param>
    public static IReadOnlyList<SentencePart> Parts(
        SourceKind kind, string? issuedBy, DateOnly asOf, Tally tally, ReportWording? wording = null)
    {
        var opening = kind == SourceKind.SelfCheck ? "自查自纠" : $"{issuedBy}{Verb(kind)}";
        var sentence = new SentenceBuilder();
        if (tally.Total == 0)
            return sentence.Words($"截至{Day(asOf)}，{opening}应整改的具体问题").Count(0, SentenceNumber.Total, "个").End("。");
        return kind == SourceKind.SelfCheck
            ? ForSelfCheck(sentence, asOf, tally, wording ?? ReportWording.Usual)
            : ForFeedback(sentence.Words($"截至{Day(asOf)}，{opening}的"), tally, wording ?? ReportWording.Usual);
    }

    /// <summary>A day as documents print it: 2020年6月30日.</summary>
    public static string Day(DateOnly day) => $"{day.Year}年{day.Month}月{day.Day}日";

    private static IReadOnlyList<SentencePart> ForFeedback(SentenceBuilder sentence, Tally tally, ReportWording wording)
    {
        sentence.Count(tally.Aspects, SentenceNumber.Aspects, "个方面").Count(tally.Total, SentenceNumber.Total, "个具体问题");
        Print(sentence, PrintedBuckets.Of(tally, wording));
        Expect(sentence, tally, wording);
        if (wording.Claims.Contains(ReportClaim.AllPutRight) && tally.NothingOpen)
            sentence.Words("，所反馈问题都得到了有效整治");
        return Complete(sentence, tally, wording).End("。");
    }

    private static IReadOnlyList<SentencePart> ForSelfCheck(SentenceBuilder sentence, DateOnly asOf, Tally tally, ReportWording wording)
    {
        sentence.Words("深入查找出")
            .Count(tally.Aspects, SentenceNumber.Aspects, "个方面").Count(tally.Total, SentenceNumber.Total, "个问题")
            .Words("，制定了").Count(tally.Measures, SentenceNumber.Measures, "条整改措施");
        if (tally.NothingOpen)
            return Complete(sentence.Words("，目前所查问题都得到了有效整治"), tally, wording).End("。");
        sentence.Words($"，截至{Day(asOf)}，已完成整改的").Count(tally.Completed, SentenceNumber.Completed, "个");
        Print(sentence, PrintedBuckets.Open(tally, wording));
        Expect(sentence, tally, wording);
        return sentence.End("。");
    }

    private static void Print(SentenceBuilder sentence, IReadOnlyList<PrintedBucket> buckets)
    {
        foreach (var bucket in buckets)
            sentence.Words($"，{bucket.Words}").Count(bucket.Count, bucket.Number, "个");
    }

    /// <summary>The promise where it holds for all that is open; else for how many (rule 8). With nothing open there is none to make.</summary>
    private static void Expect(SentenceBuilder sentence, Tally tally, ReportWording wording)
    {
        if (tally.Open == 0)
            return;
        if (tally.AllExpectedThisYear)
            sentence.Words("，预计今年能全部完成整改");
        else if (wording.PrintsMostlyDone)
            sentence.Words("，尚未完成的").Count(tally.Open, SentenceNumber.Open, "个中")
                .Count(tally.DueThisYear, SentenceNumber.DueThisYear, "个预计今年完成");
        else
            sentence.Words("，其中").Count(tally.DueThisYear, SentenceNumber.DueThisYear, "个预计今年完成");
    }

    private static SentenceBuilder Complete(SentenceBuilder sentence, Tally tally, ReportWording wording) =>
        wording.Claims.Contains(ReportClaim.Complete100) && tally.NothingOpen
            ? sentence.Words($"，整改完成率{tally.Percent}")
            : sentence;

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
