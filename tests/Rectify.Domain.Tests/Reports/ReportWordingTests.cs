using CsCheck;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Reports;

/// <summary>Whatever the numbers and whatever was chosen and asked for: no sentence says what its rule forbids (tallies.md, rules 5, 6 and 8 to 10).</summary>
public class ReportWordingTests
{
    private static readonly DateOnly CutOff = new(2020, 6, 30);

    private static readonly Gen<Tally> Tallies =
        from counts in Gen.Int[0, 4].Array[4]
        from sustained in Gen.Int[0, counts[2]]
        from mostly in Gen.Int[0, counts[0] + counts[1]]
        from due in Gen.Int[0, counts[0] + counts[1]]
        from forecast in Gen.Int[0, due]
        select new Tally
        {
            Aspects = 1, NotStarted = counts[0], InProgress = counts[1], Completed = counts[2], Ended = counts[3],
            Sustained = sustained, MostlyDone = mostly, DueThisYear = due, ForecastThisYear = forecast, Measures = 3,
        };

    private static readonly Gen<ReportWording> Wordings =
        from merges in Gen.Bool
        from prints in Gen.Bool
        from claims in Gen.Enum<ReportClaim>().Array[0, 4]
        select new ReportWording { MergesSustained = merges, PrintsMostlyDone = prints, Claims = claims };

    [Fact]
    public void The_printed_statuses_are_disjoint_and_make_the_total() => Sample((kind, tally, wording) =>
    {
        var printed = Parts(kind, tally, wording).TakeWhile(part => !part.Text.Contains("尚未完成", StringComparison.Ordinal))
            .Where(part => part.Number is SentenceNumber.Completed or SentenceNumber.Sustained or SentenceNumber.CompletedOnce
                or SentenceNumber.MostlyDone or SentenceNumber.OpenOtherwise or SentenceNumber.Open).ToList();
        if (printed.Count > 0)
            printed.Sum(part => int.Parse(part.Text, null)).ShouldBe(tally.Total);
        printed.Select(part => part.Number).ShouldBeUnique();
    });

    [Fact]
    public void A_hundred_percent_is_printed_only_when_nothing_is_open() => Sample((kind, tally, wording) =>
    {
        if (Text(kind, tally, wording).Contains("100", StringComparison.Ordinal))
            (tally.Open, wording.Claims.Contains(ReportClaim.Complete100)).ShouldBe((0, true));
    });

    [Fact]
    public void All_put_right_is_printed_only_when_nothing_is_open() => Sample((kind, tally, wording) =>
    {
        if (Text(kind, tally, wording).Contains("都得到了有效整治", StringComparison.Ordinal))
            tally.NothingOpen.ShouldBeTrue();
    });

    [Fact]
    public void All_this_year_is_printed_only_when_every_open_one_has_its_forecast() => Sample((kind, tally, wording) =>
        Text(kind, tally, wording).Contains("预计今年能全部完成", StringComparison.Ordinal).ShouldBe(tally is { Open: > 0, AllExpectedThisYear: true }));

    [Fact]
    public void Sustained_counts_what_was_done_once_only_where_that_was_chosen() => Sample((kind, tally, wording) =>
    {
        var text = Text(kind, tally, wording);
        if (text.Contains("长期坚持", StringComparison.Ordinal))
            text.ShouldContain($"长期坚持的{(wording.MergesSustained ? tally.Completed : tally.Sustained)}个");
    });

    [Fact]
    public void Mostly_done_is_printed_only_where_that_was_chosen() => Sample((kind, tally, wording) =>
    {
        if (Text(kind, tally, wording).Contains("基本完成", StringComparison.Ordinal))
            wording.PrintsMostlyDone.ShouldBeTrue();
    });

    [Theory]
    [InlineData(ReportClaim.AllPutRight, 10, false)]
    [InlineData(ReportClaim.AllExpectedThisYear, 8, false)]
    [InlineData(ReportClaim.AllSustained, 6, false)]
    [InlineData(ReportClaim.Complete100, 9, false)]
    public void A_claim_is_held_against_its_rule(ReportClaim claim, int rule, bool holds)
    {
        var tally = new Tally { InProgress = 1, Completed = 9, Sustained = 8 };

        claim.Rule().ShouldBe(rule);
        claim.HoldsFor(tally, ReportWording.Usual).ShouldBe(holds);
        claim.HoldsFor(new Tally { Completed = 9, Sustained = 9 }, ReportWording.Usual).ShouldBeTrue();
    }

    [Theory]
    [InlineData(ReportClaim.AllPutRight)]
    [InlineData(ReportClaim.AllExpectedThisYear)]
    [InlineData(ReportClaim.Complete100)]
    public void Nothing_is_claimed_of_no_finding_at_all(ReportClaim claim) => claim.HoldsFor(Tally.Empty, ReportWording.Usual).ShouldBeFalse();

    [Fact]
    public void The_fourth_bucket_stands_beside_the_others() =>
        Text(SourceKind.RoutineInspection, Feedback, new() { PrintsMostlyDone = true }).ShouldBe(
            "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的12个，已完成整改的5个，基本完成的2个，正在推进的4个，尚未完成的6个中5个预计今年完成。");

    [Fact]
    public void Merged_ones_are_one_number() =>
        Text(SourceKind.RoutineInspection, Feedback, new() { MergesSustained = true }).ShouldContain("，已完成整改并长期坚持的17个，正在推进的6个，");

    [Fact]
    public void What_is_asked_for_and_true_is_printed() =>
        Text(
            SourceKind.RoutineInspection, new Tally { Aspects = 1, Completed = 2, Sustained = 2 },
            new() { Claims = [ReportClaim.AllPutRight, ReportClaim.Complete100] })
            .ShouldEndWith("正在推进的0个，所反馈问题都得到了有效整治，整改完成率100.00%。");

    private static readonly Tally Feedback = new()
    {
        Aspects = 4, NotStarted = 2, InProgress = 4, Completed = 17, Sustained = 12, MostlyDone = 2, ForecastThisYear = 5, DueThisYear = 5,
    };

    private static void Sample(Action<SourceKind, Tally, ReportWording> check) =>
        Gen.Select(Gen.Enum<SourceKind>(), Tallies, Wordings).Sample((kind, tally, wording) => check(kind, tally, wording));

    private static IReadOnlyList<SentencePart> Parts(SourceKind kind, Tally tally, ReportWording wording) =>
        HalfYearSentence.Parts(kind, "市委", CutOff, tally, wording);

    private static string Text(SourceKind kind, Tally tally, ReportWording wording) =>
        HalfYearSentence.For(kind, "市委", CutOff, tally, wording);
}
