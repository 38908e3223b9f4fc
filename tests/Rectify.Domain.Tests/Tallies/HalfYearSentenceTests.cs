using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>Word for word (tallies.md, rules 5, 6, 8 and 10).</summary>
public class HalfYearSentenceTests
{
    private static readonly DateOnly CutOff = new(2020, 6, 30);

    private static readonly Tally Feedback = new()
    {
        Aspects = 4, NotStarted = 2, InProgress = 4, Completed = 17, Sustained = 17, ForecastThisYear = 6, DueThisYear = 6,
    };

    private static readonly Tally SelfCheck = new() { Aspects = 5, Completed = 12, Measures = 34 };

    [Fact]
    public void The_sentence_of_the_sample_feedback() => Of(Feedback).ShouldBe(
        "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。");

    [Fact]
    public void The_sentence_of_the_sample_self_check() => OfSelfCheck(SelfCheck).ShouldBe(
        "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。");

    [Fact]
    public void All_this_year_is_not_promised_while_one_open_has_no_forecast() =>
        Of(Feedback with { ForecastThisYear = 5, DueThisYear = 5 }).ShouldBe(
            "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，其中5个预计今年完成。");

    [Fact]
    public void A_deadline_in_the_year_counts_as_due_but_does_not_make_the_promise() =>
        Of(Feedback with { ForecastThisYear = 5, DueThisYear = 6 }).ShouldEndWith("正在推进的6个，其中6个预计今年完成。");

    [Fact]
    public void Completed_once_prints_apart_from_sustained() =>
        Of(Feedback with { Sustained = 12 }).ShouldContain("，已完成整改并长期坚持的12个，已完成整改的5个，正在推进的6个，");

    [Fact]
    public void None_sustained_prints_only_what_was_completed_once() =>
        Of(Feedback with { Sustained = 0 }).ShouldContain("个具体问题，已完成整改的17个，正在推进的6个，");

    [Fact]
    public void None_completed_prints_the_zero() =>
        Of(Feedback with { Completed = 0, Sustained = 0 }).ShouldContain("6个具体问题，已完成整改并长期坚持的0个，正在推进的6个，");

    [Fact]
    public void Nothing_open_promises_nothing() => Of(Feedback with { NotStarted = 0, InProgress = 0, ForecastThisYear = 0, DueThisYear = 0 })
        .ShouldBe("截至2020年6月30日，市委巡察反馈的4个方面17个具体问题，已完成整改并长期坚持的17个，正在推进的0个。");

    [Fact]
    public void What_was_withdrawn_is_not_part_of_the_total() => Of(Feedback with { Ended = 3 }).ShouldContain("23个具体问题");

    [Fact]
    public void A_self_check_with_one_open_says_so_with_the_day() =>
        OfSelfCheck(SelfCheck with { Completed = 11, InProgress = 1 }).ShouldBe(
            "深入查找出5个方面12个问题，制定了34条整改措施，截至2020年6月30日，已完成整改的11个，正在推进的1个，其中0个预计今年完成。");

    [Fact]
    public void A_self_check_that_found_nothing_claims_no_cure() =>
        OfSelfCheck(Tally.Empty).ShouldBe("截至2020年6月30日，自查自纠应整改的具体问题0个。");

    [Fact]
    public void A_feedback_without_findings_counts_none() =>
        Of(new Tally { Ended = 2 }).ShouldBe("截至2020年6月30日，市委巡察反馈应整改的具体问题0个。");

    [Fact]
    public void A_self_check_may_promise_the_year_too() =>
        OfSelfCheck(SelfCheck with { Completed = 11, InProgress = 1, DueThisYear = 1, ForecastThisYear = 1 })
            .ShouldEndWith("正在推进的1个，预计今年能全部完成整改。");

    [Theory]
    [InlineData(SourceKind.RoutineInspection, "市委巡察反馈的")]
    [InlineData(SourceKind.SpecialInspection, "市委专项巡察反馈的")]
    [InlineData(SourceKind.ExtendedInspection, "市委延伸巡察反馈的")]
    [InlineData(SourceKind.ReInspection, "市委巡察“回头看”反馈的")]
    [InlineData(SourceKind.HigherInspection, "市委巡视反馈的")]
    [InlineData(SourceKind.DemocraticLifeMeeting, "市委民主生活会查摆的")]
    [InlineData(SourceKind.Campaign, "市委专项治理查出的")]
    [InlineData(SourceKind.Audit, "市委审计反馈的")]
    [InlineData(SourceKind.Other, "市委反馈的")]
    public void Each_kind_is_named_in_its_own_words(SourceKind kind, string words) =>
        HalfYearSentence.For(kind, "市委", CutOff, Feedback).ShouldStartWith($"截至2020年6月30日，{words}4个方面");

    [Fact]
    public void An_unknown_issuer_leaves_no_gap() =>
        HalfYearSentence.For(SourceKind.RoutineInspection, null, CutOff, Feedback).ShouldStartWith("截至2020年6月30日，巡察反馈的4个方面");

    private static string Of(Tally tally) => HalfYearSentence.For(SourceKind.RoutineInspection, "市委", CutOff, tally);

    private static string OfSelfCheck(Tally tally) => HalfYearSentence.For(SourceKind.SelfCheck, null, CutOff, tally);
}
