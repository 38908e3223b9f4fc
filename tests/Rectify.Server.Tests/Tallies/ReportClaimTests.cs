using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>What a writer asks for is printed where it is true, and refused with the offenders where it is not (rules 6 and 8 to 11).</summary>
public class ReportClaimTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Rule_6_sustained_needs_an_owner_and_a_next_review(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 2))));
        var once = await bureau.Register(one => one.Closed(On(new(2020, 3, 1))));

        (await RefusedAsync<NotAllSustained>(bureau, ReportClaim.AllSustained)).ShouldBe([once.Number]);
    }

    [Theory, EveryDatabase]
    public async Task Rule_8_all_this_year_needs_every_forecast(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var (assigned, deadline) = (On(new(2019, 11, 20)), new DateOnly(2020, 12, 31));
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned).Planning(assigned).Proposed(ProposalKind.Forecast, deadline, assigned));
        var undated = await bureau.Register();
        var blocked = await bureau.Register(one => one.Assigned(bureau, deadline, assigned).Planning(assigned)
            .Proposed(ProposalKind.Forecast, deadline, assigned).Blocked("上级未批复", assigned));

        (await RefusedAsync<NotAllExpectedThisYear>(bureau, ReportClaim.AllExpectedThisYear)).ShouldBe([undated.Number, blocked.Number]);
        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Sources.ShouldHaveSingleItem().Sentence!.ShouldEndWith("其中2个预计今年完成。");
    }

    [Theory, EveryDatabase]
    public async Task Rule_9_a_hundred_percent_needs_everything_completed(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        var open = await bureau.Register();

        (await RefusedAsync<NotComplete>(bureau, ReportClaim.Complete100)).ShouldBe([open.Number]);
    }

    [Theory, EveryDatabase]
    public async Task Rule_10_all_put_right_needs_nothing_open(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 1, 10));
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        var open = await bureau.Register(one => one.Closed(On(new(2020, 7, 1))), audit);

        (await RefusedAsync<NotAllPutRight>(bureau, ReportClaim.AllPutRight)).ShouldBe([open.Number]);
        (await bureau.Send(new ExportHalfYearReport { AsOf = MidYear, Claims = [ReportClaim.AllPutRight], SourceIds = [bureau.Source.Id] }))
            .Report.Sources.ShouldHaveSingleItem().Sentence!.ShouldEndWith("，所反馈问题都得到了有效整治。");
    }

    [Theory, EveryDatabase]
    public async Task Rule_11_a_balance_that_does_not_hold_comes_before_every_claim(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var offender = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await bureau.Database.AskAsync(
            "UPDATE \"Intervals\" SET \"Bucket\" = 'InProgress' WHERE \"EffectiveFrom\" = '2020-02-01'", TestContext.Current.CancellationToken);

        (await RefusalAsync(bureau, ReportClaim.AllPutRight)).ShouldBeOfType<ReportOutOfBalance>()
            .Cases.ShouldHaveSingleItem().Number.ShouldBe(offender.Number);
    }

    [Theory, EveryDatabase]
    public async Task What_is_true_is_printed(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Sustained(new(2021, 1, 1), On(new(2020, 2, 2))));

        var file = await bureau.Send(new ExportHalfYearReport { AsOf = MidYear, Claims = Enum.GetValues<ReportClaim>() });

        file.Report.Sources.ShouldHaveSingleItem().Sentence.ShouldBe(
            "截至2020年6月30日，市委巡察反馈的1个方面1个具体问题，已完成整改并长期坚持的1个，正在推进的0个，所反馈问题都得到了有效整治，整改完成率100.00%。");
    }

    private static async Task<IReadOnlyList<string>> RefusedAsync<TRefusal>(Bureau bureau, ReportClaim claim)
        where TRefusal : FalseClaim
    {
        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear, Claims = [claim] });
        report.CanBePrinted.ShouldBeFalse();
        report.Sources.SelectMany(source => source.Warnings).Single(warning => warning.Claim == claim).Rule.ShouldBe(claim.Rule());
        var refusal = (await RefusalAsync(bureau, claim)).ShouldBeOfType<TRefusal>();
        refusal.Kind.ShouldBe(RefusalKind.Conflict);
        refusal.Cases.ShouldAllBe(one => one.Reason.Length > 0);
        return [.. refusal.Cases.Select(one => one.Number)];
    }

    private static async Task<Refusal> RefusalAsync(Bureau bureau, ReportClaim claim) =>
        (await Should.ThrowAsync<RefusedException>(() => bureau.Send(new ExportHalfYearReport { AsOf = MidYear, Claims = [claim] }))).Refusal;
}
