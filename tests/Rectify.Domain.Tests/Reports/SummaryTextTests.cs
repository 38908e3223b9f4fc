using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Reports.Texts;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Reports;

/// <summary>A writer's own words, read and held against the numbers.</summary>
public class SummaryTextTests
{
    private const string Feedback =
        "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。";

    private const string SelfCheck = "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。";

    private static readonly DateOnly CutOff = new(2020, 6, 30);

    private static readonly Tally Numbers = new()
    {
        Aspects = 4, NotStarted = 2, InProgress = 4, Completed = 17, Sustained = 17, ForecastThisYear = 6, DueThisYear = 6,
    };

    [Fact]
    public void The_sentences_of_the_report_are_recognised_whole() => Told($"{Feedback}\n{SelfCheck}").ShouldBe(
    [
        (StatementKind.CutOff, null), (StatementKind.Aspects, 4), (StatementKind.Total, 23), (StatementKind.Sustained, 17),
        (StatementKind.Open, 6), (StatementKind.AllExpectedThisYear, null), (StatementKind.Aspects, 5), (StatementKind.Total, 12),
        (StatementKind.Measures, 34), (StatementKind.AllPutRight, null),
    ]);

    [Theory]
    [InlineData("截止目前，", StatementKind.Undated, null)]
    [InlineData("整改完成率达到99.5％", StatementKind.Percent, 99.5)]
    [InlineData("已完成整改的１７个", StatementKind.CompletedOnce, 17d)]
    [InlineData("已销号17项", StatementKind.Completed, 17d)]
    [InlineData("基本完成2个", StatementKind.MostlyDone, 2d)]
    [InlineData("其中5个预计今年完成", StatementKind.DueThisYear, 5d)]
    [InlineData("超期3个", StatementKind.Overdue, 3d)]
    [InlineData("均已整改到位", StatementKind.AllPutRight, null)]
    [InlineData("一百二十三个具体问题", StatementKind.Total, 123d)]
    [InlineData("其中两个预计今年完成", StatementKind.DueThisYear, 2d)]
    [InlineData("共十二项问题", StatementKind.Total, 12d)]
    [InlineData("已销号一千零三项", StatementKind.Completed, 1003d)]
    [InlineData("整改完成率为百分之七十三点九一", StatementKind.Percent, 73.91)]
    [InlineData("完成率百分之百", StatementKind.Percent, 100d)]
    [InlineData("完成率达百分之９９．５", StatementKind.Percent, 99.5)]
    public void Other_words_are_recognised(string text, StatementKind kind, double? number) =>
        Told(text).ShouldBe([(kind, (decimal?)number)]);

    [Theory]
    [InlineData("每一个问题都要有人负责")]
    [InlineData("第二个方面")]
    [InlineData("第二十个问题")]
    [InlineData("数十个问题")]
    [InlineData("十几个问题")]
    [InlineData("还有一个问题需要说明")]
    public void A_numeral_that_counts_nothing_states_nothing(string text) => SummaryText.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_cut_off_may_be_written_in_numerals() => SummaryText.Read("截至二〇二〇年六月三十日").ShouldHaveSingleItem()
        .Statements.ShouldHaveSingleItem().Day.ShouldBe(CutOff);

    [Fact]
    public void A_day_that_no_calendar_has_is_no_cut_off() =>
        SummaryText.Read("截至2020年6月31日").ShouldHaveSingleItem().Statements.ShouldHaveSingleItem().Day.ShouldBeNull();

    [Fact]
    public void Words_without_a_statement_are_left_alone() => SummaryText.Read("我局高度重视，成立了领导小组。").ShouldBeEmpty();

    [Theory]
    [InlineData("共٣个问题")]
    [InlineData("完成率๙๙%")]
    [InlineData("截至２０２０年٦月٣٠日")]
    public void Digits_of_other_scripts_are_no_numbers(string text) => SummaryText.Read(text).ShouldBeEmpty();

    [Fact]
    public void A_position_is_that_of_the_pasted_text()
    {
        var text = $"首段。\n{Feedback}";

        SummaryText.Read(text).SelectMany(one => one.Statements).ShouldAllBe(one => text.Substring(one.Position, one.Text.Length) == one.Text);
    }

    [Fact]
    public void The_report_s_own_sentence_holds_in_every_statement() =>
        Judged(Feedback, Numbers).ShouldAllBe(one => one.Verdict == Verdict.Holds);

    [Theory]
    [InlineData("截至2020年6月29日", "截至2020年6月30日", null)]
    [InlineData("已完成整改并长期坚持的18个", "17", null)]
    [InlineData("完成率100%", "73.91%（17÷23）", ReportClaim.Complete100)]
    [InlineData("完成率74%", "73.91%（17÷23）", null)]
    [InlineData("都得到了有效整治", "已完成17个，正在推进6个", ReportClaim.AllPutRight)]
    public void What_is_wrong_is_told_with_what_is_right(string text, string right, ReportClaim? claim) =>
        Judged(text, Numbers).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Verdict.ShouldBe(Verdict.Fails),
            one => one.Right.ShouldBe(right),
            one => one.Claim.ShouldBe(claim));

    [Fact]
    public void The_promise_needs_every_forecast() =>
        Judged("预计今年能全部完成整改", Numbers with { ForecastThisYear = 5 }).ShouldHaveSingleItem().Claim.ShouldBe(ReportClaim.AllExpectedThisYear);

    /// <summary>docs/decisions/0015: true, and not needed.</summary>
    [Fact]
    public void With_nothing_open_the_promise_is_true_and_need_not_be_made() =>
        Judged("预计今年能全部完成整改", new Tally { Completed = 3 }).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Verdict.ShouldBe(Verdict.Holds), one => one.Right.ShouldBe("已全部完成整改，可以不写预计"));

    [Fact]
    public void Sustained_means_what_the_bureau_chose()
    {
        var numbers = Numbers with { Sustained = 12 };

        Judged("已完成整改并长期坚持的17个", numbers).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            one => one.Right.ShouldBe("12"), one => one.Claim.ShouldBe(ReportClaim.AllSustained));
        Judged("已完成整改并长期坚持的17个", numbers, new() { MergesSustained = true }).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Holds);
    }

    [Theory]
    [InlineData("市委专项巡察反馈的", SourceKind.SpecialInspection)]
    [InlineData("市委巡察“回头看”反馈的", SourceKind.ReInspection)]
    [InlineData("深入查找出5个方面", SourceKind.SelfCheck)]
    [InlineData("完成率为", null)]
    public void A_sentence_says_its_kind_of_source(string text, SourceKind? kind) => SourceWords.KindIn(text).ShouldBe(kind);

    private static IReadOnlyList<(StatementKind, decimal?)> Told(string text) =>
        [.. SummaryText.Read(text).SelectMany(one => one.Statements).Select(one => (one.Kind, one.Number))];

    private static IReadOnlyList<Judgement> Judged(string text, Tally tally, ReportWording? wording = null) =>
    [
        .. SummaryText.Read(text).SelectMany(sentence => sentence.Statements.Select(
            statement => new StatementJudge(tally, wording ?? ReportWording.Usual, CutOff).Of(statement, sentence))),
    ];
}
