using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The half-year summary: rules 7, 8, 10 and 11 of the numbers.</summary>
public class HalfYearReportTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Opening_and_flows_make_the_closing(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(new(2019, 12, 1))));
        await bureau.Register(one => one.Closed(On(new(2019, 12, 1))).Reopened(On(new(2020, 2, 1))));
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))).Reopened(On(new(2020, 3, 1))).Closed(On(new(2020, 4, 1))));
        await bureau.Register(one => one.Withdrawn(On(new(2020, 5, 1))));
        await bureau.Register(one => one.Closed(On(new(2020, 7, 1))));
        var late = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 3, 1));
        await bureau.Register(one => one.Closed(On(new(2020, 3, 1))), late);

        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear });

        report.From.ShouldBe(new DateOnly(2020, 1, 1));
        report.CanBePrinted.ShouldBeTrue();
        var balance = report.Sources[0].Balance;
        (balance.Opening, balance.Added, balance.Reopened, balance.Closed, balance.Ended, balance.Closing).ShouldBe((3, 0, 2, 2, 1, 2));
        var other = report.Sources[1].Balance;
        (other.Opening, other.Added, other.Closed, other.Closing).ShouldBe((0, 1, 1, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_report_that_does_not_balance_is_refused_with_the_offending_case(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();
        var offender = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        await bureau.Database.AskAsync(
            "UPDATE \"Intervals\" SET \"Bucket\" = 'InProgress' WHERE \"EffectiveFrom\" = '2020-02-01'",
            TestContext.Current.CancellationToken);

        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear });

        var source = report.Sources.ShouldHaveSingleItem();
        source.Sentence.ShouldBeNull();
        source.Warnings.Single(warning => warning.Rule == 11).Cases.ShouldHaveSingleItem().Number.ShouldBe(offender.Number);
        Should.Throw<RefusedException>(() => report.ForDocument()).Refusal
            .ShouldBeOfType<ReportOutOfBalance>().Chinese.ShouldContain(offender.Number);
    }

    [Theory, EveryDatabase]
    public async Task It_says_what_the_others_wait_for(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var (assigned, deadline) = (On(new(2019, 11, 20)), new DateOnly(2020, 12, 31));
        await bureau.Register();
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned));
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned, RectificationType.Continuing));
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned).Planning(assigned)
            .Proposed(ProposalKind.Forecast, new(2020, 11, 1), assigned).Blocked("上级未批复", assigned));
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned).Planning(assigned)
            .Proposed(ProposalKind.Forecast, new(2021, 3, 1), assigned));
        await bureau.Register(one => one.Assigned(bureau, deadline, assigned).Planning(assigned)
            .Proposed(ProposalKind.Forecast, new(2020, 12, 31), assigned));

        var source = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Sources.ShouldHaveSingleItem();

        source.Sentence!.ShouldEndWith("正在推进的6个，其中3个预计今年完成。");
        source.Warnings.ShouldHaveSingleItem().Cases.Select(one => one.Reason).ShouldBe(
        [
            "尚未确定整改时限，需分办", "整改时限2020年12月31日，需申报预计完成时间", "持续整改，需申报预计完成时间",
            "受阻，需先解除", "预计2021年3月1日完成，不在今年",
        ]);
    }

    [Theory, EveryDatabase]
    public async Task A_self_check_is_put_right_only_when_nothing_is_open(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var source = await bureau.AddSource("ZC2020", SourceKind.SelfCheck, new DateOnly(2020, 1, 10));
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))), source);
        var open = await bureau.Register(one => one.Closed(On(new(2020, 7, 1))), source);

        var before = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Sources.ShouldHaveSingleItem();
        var after = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear.AddDays(1) })).Sources.ShouldHaveSingleItem();

        before.Sentence.ShouldBe("深入查找出1个方面2个问题，制定了0条整改措施，截至2020年6月30日，已完成整改的1个，正在推进的1个，其中0个预计今年完成。");
        before.Warnings.Select(warning => (warning.Rule, warning.Refuses, warning.Cases.ShouldHaveSingleItem().Number, warning.Cases[0].Reason)).ShouldBe(
            [(10, false, open.Number, "尚未完成整改"), (8, false, open.Number, "尚未确定整改时限，需分办")]);
        after.Sentence.ShouldBe("深入查找出1个方面2个问题，制定了0条整改措施，目前所查问题都得到了有效整治。");
        after.Warnings.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_was_recorded_after_the_cut_off_is_listed_as_a_restatement(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2020, 7, 20));
        var late = await bureau.Register(one => one.Closed(On(MidYear, recordedOn: new(2020, 7, 10))));
        await bureau.Register(one => one.Closed(On(new(2020, 7, 10))));

        var source = (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Sources.ShouldHaveSingleItem();

        (source.Tally.Completed, source.KnownThen.Completed).ShouldBe((1, 0));
        source.Restatements.Count.ShouldBe(1);
        source.Restatements.Rows.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            row => row.Number.ShouldBe(late.Number),
            row => row.EffectiveOn.ShouldBe(MidYear),
            row => row.RecordedAt.ShouldBe(Moment(new(2020, 7, 10))));
    }

    [Theory, EveryDatabase]
    public async Task Units_show_what_they_lead_and_what_they_assist_in(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var act = On(new(2019, 11, 20));
        await bureau.Register(one => one.Assigned(bureau, MidYear, act, lead: bureau.Office, assisting: bureau.Finance));
        await bureau.Register(one => one.Assigned(bureau, MidYear, act, lead: bureau.Finance));
        await bureau.Register();

        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear });

        report.Units.Select(unit => (unit.Name, unit.Leading.Total, unit.Assisting))
            .ShouldBe([("办公室", 1, 0), ("财务科", 1, 1), ("未分办", 1, 0)], ignoreOrder: true);
        report.Sources.ShouldHaveSingleItem().Tally.Total.ShouldBe(3);
    }

    [Theory, EveryDatabase]
    public async Task A_part_of_the_sources_has_tables_and_no_sentence(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var act = On(new(2019, 11, 20));
        await bureau.Register(one => one.Assigned(bureau, MidYear, act, lead: bureau.Finance));
        await bureau.Register(one => one.Assigned(bureau, MidYear, act, RectificationType.Continuing));
        await bureau.Register();

        var whole = await bureau.Send(new GetHalfYearReport { AsOf = MidYear, Kind = SourceKind.RoutineInspection });
        var part = await bureau.Send(new GetHalfYearReport { AsOf = MidYear, LeadUnitId = bureau.Finance.Id });

        whole.Tables.Select(table => string.Join(' ', table.Lines.Select(line => $"{line.Name}{line.Tally.Total}"))).ShouldBe(
            ["常规巡察3", "责任领导甲2 未分办1", "限期整改1 持续整改1 未分办1"]);
        whole.Sources.ShouldHaveSingleItem().Sentence.ShouldNotBeNull();
        part.IsWhole.ShouldBeFalse();
        part.Sources.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            source => source.Tally.Total.ShouldBe(1), source => source.Sentence.ShouldBeNull(), source => source.Warnings.ShouldBeEmpty());
        part.ForDocument().ShouldBe(part);
        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear, Kind = SourceKind.Audit })).Sources.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task A_forecast_that_has_passed_is_a_warning_and_no_refusal(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var act = On(new(2019, 11, 20));
        var late = await bureau.Register(one => one.Assigned(bureau, new(2020, 12, 31), act).Planning(act)
            .Proposed(ProposalKind.Forecast, new(2020, 6, 29), act));

        var report = await bureau.Send(new GetHalfYearReport { AsOf = MidYear });

        report.CanBePrinted.ShouldBeTrue();
        report.Sources.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            source => source.Sentence!.ShouldEndWith("，预计今年能全部完成整改。"),
            source => source.Warnings.ShouldHaveSingleItem().Cases.ShouldHaveSingleItem().ShouldBe(
                new WarningCase(late.Number, "预计2020年6月29日完成，仍未销号")));
    }

    [Theory, EveryDatabase]
    public async Task The_snapshot_of_the_cut_off_is_held_against_the_numbers(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register();
        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Snapshot.ShouldBeNull();
        var taken = await bureau.Send(new TakeSnapshot { AsOf = MidYear });

        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Snapshot!.ShouldSatisfyAllConditions(
            snapshot => snapshot.Id.ShouldBe(taken.Id), snapshot => snapshot.IsEqual.ShouldBeTrue());
        bureau.Clock.Advance(TimeSpan.FromDays(9));
        await bureau.Continue(one.Id, late => late.Closed(On(MidYear, recordedOn: new(2020, 7, 9))));

        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Snapshot!.Differing.ShouldBe([bureau.Source.Name]);
    }

    [Theory, EveryDatabase]
    public async Task Sources_are_added_up_only_where_their_findings_are_linked(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 1, 10));
        var first = await bureau.Register(one => one.Closed(On(new(2020, 2, 1))));
        var same = await bureau.Register(source: audit);
        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Combined.ShouldBeNull();

        await LinkAsync(bureau, first, same);

        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear })).Combined!.ShouldSatisfyAllConditions(
            combined => (combined.Sum.Total, combined.Sum.Completed).ShouldBe((2, 1)),
            combined => (combined.Distinct.Total, combined.Distinct.Completed, combined.LinkedGroups).ShouldBe((1, 0, 1)));
        (await bureau.Send(new GetHalfYearReport { AsOf = MidYear, SourceIds = [audit.Id] })).Combined.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task A_source_that_does_not_exist_is_refused(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);

        var refused = await Should.ThrowAsync<RefusedException>(
            () => bureau.Send(new GetHalfYearReport { AsOf = MidYear, SourceIds = [Guid.CreateVersion7()] }));

        refused.Refusal.ShouldBeOfType<UnknownReference>();
    }

    private static Task<int> LinkAsync(Bureau bureau, params RectificationCase[] cases) => bureau.With(async db =>
    {
        var problem = Guid.CreateVersion7();
        foreach (var one in cases)
            db.ProblemMemberships.Add((await db.Findings.FindAsync(one.FindingId))!.JoinProblem(problem, bureau.Clock.GetUtcNow()));
        return await db.SaveChangesAsync();
    });
}
