using DocumentFormat.OpenXml.Packaging;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.HalfYear.Wording;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>A bureau's own choice of words is recorded once, printed, and followed at its cut-offs alone (rules 5 and 6).</summary>
public class ReportWordingTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    private static readonly Actor Liaison = new(
        Guid.CreateVersion7(), "联络员甲", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Liaison });

    [Theory, EveryDatabase]
    public async Task A_choice_is_followed_at_its_cut_offs_and_as_it_was_known(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 2))));
        await bureau.Register(one => one.Closed(On(new(2020, 3, 1))));
        var before = (await ReportAsync(bureau, MidYear)).KnownAt;
        bureau.Clock.Advance(TimeSpan.FromMinutes(1));
        await ChooseAsync(bureau, WordingChoice.MergeSustained);

        (await SentenceAsync(bureau, MidYear)).ShouldContain("，已完成整改并长期坚持的2个，正在推进的0个");
        (await SentenceAsync(bureau, MidYear.AddDays(-1))).ShouldContain("，已完成整改并长期坚持的1个，已完成整改的1个，");
        (await SentenceAsync(bureau, MidYear, before)).ShouldContain("，已完成整改并长期坚持的1个，已完成整改的1个，");
        (await bureau.Send(new GetSourceTallies { AsOf = MidYear })).ShouldHaveSingleItem().Sentence!.ShouldContain("已完成整改并长期坚持的2个");
        (await ReportAsync(bureau, MidYear, claims: ReportClaim.AllSustained)).CanBePrinted.ShouldBeTrue();
    }

    [Theory, EveryDatabase]
    public async Task The_document_says_who_chose_it_and_when(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await ChooseAsync(bureau, WordingChoice.MergeSustained);

        var file = await bureau.Send(new ExportHalfYearReport { AsOf = MidYear });

        using var document = WordprocessingDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var text = document.MainDocumentPart!.Document!.Body!.InnerText;
        text.ShouldContain("本单位于2020年7月1日由联络员甲决定，自截止日2020年6月30日起，将已完成整改的问题与长期坚持的问题合并统计");
        text.ShouldContain("“已完成整改并长期坚持”按本单位的决定为截止日前已销号的全部问题");
        text.ShouldContain("制度：新建制度0项，修订制度0项，废止制度0项。");
    }

    [Theory, EveryDatabase]
    public async Task The_fourth_bucket_takes_from_what_is_open_and_leaves_the_percentage(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await bureau.Register();
        await bureau.Register(one =>
        {
            one.Assigned(bureau, MidYear, On(new(2019, 12, 1))).Planning(On(new(2019, 12, 2))).Report("主体完工", ProgressRemark.MostlyDone);
            one.Blocked(null, On(new(2020, 3, 1)));
        });
        await ChooseAsync(bureau, WordingChoice.PrintMostlyDone);

        (await SentenceAsync(bureau, MidYear)).ShouldEndWith("已完成整改的1个，基本完成的1个，正在推进的1个，尚未完成的2个中1个预计今年完成。");
        (await ReportAsync(bureau, MidYear)).Sources.ShouldHaveSingleItem().Tally.Percent.ShouldBe("33.33%");
        (await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = TallyFigure.OpenOtherwise })).Total.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task It_is_recorded_once_and_revoked_by_another_record(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await ChooseAsync(bureau, WordingChoice.MergeSustained);
        bureau.Clock.Advance(TimeSpan.FromMinutes(1));

        (await Should.ThrowAsync<RefusedException>(() => ChooseAsync(bureau, WordingChoice.MergeSustained))).Refusal.ShouldBeOfType<WordingChosenAlready>();
        await bureau.Send(new RevokeReportWording { Choice = WordingChoice.MergeSustained, From = new(2020, 12, 31), Reason = "上级要求分开" }, Liaison);

        (await SentenceAsync(bureau, MidYear)).ShouldContain("已完成整改并长期坚持的1个");
        (await SentenceAsync(bureau, new(2020, 12, 31))).ShouldContain("已完成整改的1个");
        (await bureau.Send(new GetReportWording())).Select(one => (one.Step, one.DecidedBy, one.Reason)).ShouldBe(
            [(WordingStep.Revoked, "联络员甲", "上级要求分开"), (WordingStep.Chosen, "联络员甲", "局党组会议决定")]);
        (await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new RevokeReportWording { Choice = WordingChoice.PrintMostlyDone, From = MidYear, Reason = "误" }, Liaison)))
            .Refusal.ShouldBeOfType<WordingNotChosen>();
    }

    [Theory, EveryDatabase]
    public async Task Who_only_writes_reports_does_not_choose(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var reporter = Liaison with { Roles = new HashSet<AccountRole> { AccountRole.Reporter } };

        (await Should.ThrowAsync<RefusedException>(() => ChooseAsync(bureau, WordingChoice.MergeSustained, reporter)))
            .Refusal.ShouldBeOfType<AccountMayNot>();
    }

    private static Task<Guid> ChooseAsync(Bureau bureau, WordingChoice choice, Actor? actor = null) =>
        bureau.Send(new ChooseReportWording { Choice = choice, From = MidYear, Reason = "局党组会议决定" }, actor ?? Liaison);

    private static Task<HalfYearReport> ReportAsync(Bureau bureau, DateOnly asOf, DateTimeOffset? knownAt = null, params ReportClaim[] claims) =>
        bureau.Send(new GetHalfYearReport { AsOf = asOf, KnownAt = knownAt, Claims = claims });

    private static async Task<string> SentenceAsync(Bureau bureau, DateOnly asOf, DateTimeOffset? knownAt = null) =>
        (await ReportAsync(bureau, asOf, knownAt)).Sources.ShouldHaveSingleItem().Sentence!;
}
