using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The rules of the numbers, one by one, on real databases.</summary>
public class TallyRulesTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Statuses_are_disjoint_and_exhaustive(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register();
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))).Planning(On(Day(2))));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))).Verifying(On(Day(2))), aspect: 1);
        await bureau.Register(one => one.Closed(On(Day(3))));
        await bureau.Register(one => one.Closed(On(Day(3))).Sustained(Day(400), On(Day(4))));
        await bureau.Register(one => one.Withdrawn(On(Day(5))));

        var tally = await Tally(bureau);

        (tally.NotStarted, tally.InProgress, tally.Completed, tally.Ended).ShouldBe((2, 2, 2, 1));
        (tally.AwaitingVerification, tally.Sustained, tally.CompletedOnce).ShouldBe((1, 1, 1));
        (tally.Total, tally.Open, tally.Aspects).ShouldBe((6, 4, 2));
    }

    [Theory, EveryDatabase]
    public async Task A_finding_is_overdue_from_the_day_after_its_deadline(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))));

        (await Tally(bureau, MidYear)).Overdue.ShouldBe(0);
        (await Tally(bureau, MidYear.AddDays(1))).Overdue.ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task A_missed_review_stays_counted_as_sustained(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(Day(3))).Sustained(MidYear, On(Day(4))));

        (await Tally(bureau, MidYear)).ReviewOverdue.ShouldBe(0);
        var later = await Tally(bureau, MidYear.AddDays(1));
        (later.ReviewOverdue, later.Sustained).ShouldBe((1, 1));
    }

    private static TheoryData<string, bool, bool> Expectations => new()
    {
        { "forecast this year", true, true },
        { "forecast next year", false, false },
        { "deadline this year", true, false },
        { "deadline next year", false, false },
        { "continuing with a deadline", false, false },
        { "continuing with a forecast", true, true },
        { "blocked with a forecast", true, false },
        { "forecast proposed only", true, false },
        { "extended to next year", false, false },
        { "extension proposed only", true, false },
        { "not assigned", false, false },
    };

    [Theory, EveryDatabase]
    public async Task Expected_this_year_is_rule_8_to_the_letter(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var told = new Dictionary<string, (string Story, bool Due, bool Forecast)>();
        foreach (var row in Expectations)
            told.Add((await bureau.Register(one => Tell(one, row.Data.Item1, bureau))).Number, row.Data);

        var due = await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = TallyFigure.DueThisYear });
        var forecast = await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = TallyFigure.ForecastThisYear });

        due.Rows.Select(row => told[row.Number].Story).ShouldBe(told.Values.Where(one => one.Due).Select(one => one.Story));
        forecast.Rows.Select(row => told[row.Number].Story).ShouldBe(told.Values.Where(one => one.Forecast).Select(one => one.Story));
    }

    [Theory, EveryDatabase]
    public async Task Measures_are_counted_once_however_many_findings_they_serve(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var shared = new Measure("完善制度", bureau.Office.Id, Day(10));
        var late = new Measure("开展培训", bureau.Office.Id, MidYear.AddDays(1));
        await bureau.RegisterAll(
        [
            (one => one.Assigned(bureau, MidYear, On(Day(1))).Planning(On(Day(2))).Planned(On(Day(10)), shared, late), bureau.Source, 0),
            (one => one.Assigned(bureau, MidYear, On(Day(1))).Planning(On(Day(2))).Planned(On(Day(10)), shared), bureau.Source, 0),
        ]);

        (await Tally(bureau, Day(9))).Measures.ShouldBe(0);
        (await Tally(bureau, MidYear)).Measures.ShouldBe(1);
        (await Tally(bureau, MidYear.AddDays(1))).Measures.ShouldBe(2);
        var behind = await bureau.Send(new GetTallyMeasures { AsOf = MidYear });
        behind.Total.ShouldBe(1);
        behind.Rows.ShouldHaveSingleItem().Cases.ShouldBe(["XC2019-001", "XC2019-002"]);
    }

    [Theory, EveryDatabase]
    public async Task As_of_goes_by_the_effective_day_and_as_known_at_by_the_recording(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Closed(On(Day(10), recordedOn: Day(20))));

        (await Tally(bureau, Day(15))).Completed.ShouldBe(1);
        (await Tally(bureau, Day(9))).Completed.ShouldBe(0);
        var known = await bureau.Send(new GetTally { AsOf = Day(15), KnownAt = Moment(Day(19)) });
        (known.Tally.Completed, known.Tally.Open).ShouldBe((0, 1));
    }

    [Theory, EveryDatabase]
    public async Task The_rows_behind_every_number_are_as_many_as_it_says(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        foreach (var told in Expectations)
            await bureau.Register(one => Tell(one, told.Data.Item1, bureau));
        await bureau.Register(one => one.Closed(On(Day(3))).Sustained(Day(30), On(Day(4))));
        await bureau.Register(one => one.Closed(On(Day(3))).Reopened(On(Day(4))));
        var view = await bureau.Send(new GetTally { AsOf = MidYear });

        foreach (var (figure, number) in Numbers(view))
        {
            var page = await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = figure, Size = 200 });
            (page.Total, page.Rows.Count).ShouldBe((number, number), figure.ToString());
        }
    }

    [Theory, EveryDatabase]
    public async Task Scopes_narrow_by_what_was_true_at_the_cut_off(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var audit = await bureau.AddSource("SJ2020", SourceKind.Audit, new DateOnly(2020, 3, 1));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1)), RectificationType.Continuing, bureau.Finance));
        await bureau.Register(source: audit);

        (await Total(new GetTally { SourceId = audit.Id })).ShouldBe(1);
        (await Total(new GetTally { Kind = SourceKind.RoutineInspection })).ShouldBe(2);
        (await Total(new GetTally { Year = 2020 })).ShouldBe(1);
        (await Total(new GetTally { LeadUnitId = bureau.Finance.Id })).ShouldBe(1);
        (await Total(new GetTally { LeadUnitId = bureau.Finance.Id, AsOf = Feedback })).ShouldBe(0);
        (await Total(new GetTally { LeaderId = bureau.Leader.Id })).ShouldBe(2);
        (await Total(new GetTally { Type = RectificationType.Continuing })).ShouldBe(1);
        (await Total(new GetTally { AspectId = audit.Aspects[0].Id })).ShouldBe(1);

        async Task<int> Total(GetTally query) => (await bureau.Send(query with { AsOf = query.AsOf ?? MidYear })).Tally.Total;
    }

    [Theory, EveryDatabase]
    public async Task A_unit_sees_the_numbers_of_its_own_cases_and_no_sentence(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1)), lead: bureau.Office, assisting: bureau.Finance));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1))));
        var member = new Actor(
            Guid.CreateVersion7(), "科员", new HashSet<Guid> { bureau.Finance.Id }, new HashSet<AccountRole> { AccountRole.UnitMember });

        (await bureau.Send(new GetTally(), member)).Tally.Total.ShouldBe(1);
        (await bureau.Send(new GetSourceTallies(), member)).ShouldHaveSingleItem().Sentence.ShouldBeNull();
        (await bureau.Send(new GetSourceTallies { AsOf = MidYear })).ShouldHaveSingleItem().Sentence
            .ShouldBe("截至2020年6月30日，市委巡察反馈的1个方面2个具体问题，已完成整改并长期坚持的0个，正在推进的2个，其中2个预计今年完成。");
    }

    [Theory, EveryDatabase]
    public async Task A_part_of_a_source_has_no_sentence_however_it_was_cut_out(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1)), assisting: bureau.Finance));
        await bureau.Register();

        foreach (var part in new[]
        {
            new GetSourceTallies { AssistingUnitId = bureau.Finance.Id }, new GetSourceTallies { WithoutType = true },
            new GetSourceTallies { DueTo = MidYear }, new GetSourceTallies { LeadUnitId = bureau.Office.Id },
        })
            (await bureau.Send(part with { AsOf = MidYear })).ShouldHaveSingleItem().Sentence.ShouldBeNull();
    }

    [Theory, EveryDatabase]
    public async Task Who_stands_in_for_a_reporter_gets_the_reporter_s_report(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1)), lead: bureau.Office));
        await bureau.Register(one => one.Assigned(bureau, MidYear, On(Day(1)), lead: bureau.Finance));
        await bureau.Register();
        var reporter = new Actor(Guid.CreateVersion7(), "统计员", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Reporter });
        var standIn = new Actor(
            Guid.CreateVersion7(), "办公室经办人", new HashSet<Guid> { bureau.Office.Id }, new HashSet<AccountRole> { AccountRole.UnitMember })
        {
            StandsInFor = [reporter],
        };

        var (own, lent) = (await Report(reporter), await Report(standIn));

        lent.Units.ShouldBe(own.Units);
        lent.Units.Select(unit => unit.Name).ShouldBe(["办公室", "财务科", "未分办"]);
        (await bureau.Send(new GetSourceTallies { AsOf = MidYear }, standIn)).ShouldHaveSingleItem().Sentence.ShouldNotBeNull();

        Task<HalfYearReport> Report(Actor who) => bureau.Send(new GetHalfYearReport { AsOf = MidYear }, who);
    }

    [Theory, EveryDatabase]
    public async Task Splitting_a_finding_never_changes_the_total_of_its_source(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var parent = await bureau.Register();
        (await Tally(bureau)).Total.ShouldBe(1);

        await bureau.With(async db =>
        {
            var whole = await db.Cases.FindAsync(parent.Id);
            var part = (await db.Findings.FindAsync(parent.FindingId))!.Split(2, 1, "拆分出的部分");
            db.Findings.Add(part);
            db.Cases.Add(whole!.SplitOff(part, 1, new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, []), On(Day(3))));
            return await db.SaveChangesAsync();
        });

        (await Tally(bureau)).Total.ShouldBe(1);
    }

    private static DateOnly Day(int after) => Feedback.AddDays(after);

    private static async Task<Tally> Tally(Bureau bureau, DateOnly? asOf = null) =>
        (await bureau.Send(new GetTally { AsOf = asOf ?? MidYear })).Tally;

    private static void Tell(RectificationCase one, string told, Bureau bureau)
    {
        var (thisYear, nextYear) = (new DateOnly(2020, 12, 31), new DateOnly(2021, 1, 1));
        if (told == "not assigned")
            return;
        var type = told.StartsWith("continuing", StringComparison.Ordinal) ? RectificationType.Continuing : RectificationType.ByDeadline;
        one.Assigned(bureau, told == "deadline next year" ? nextYear : thisYear, On(Day(1)), type).Planning(On(Day(2)));
        if (told is "forecast this year" or "continuing with a forecast" or "blocked with a forecast")
            one.Proposed(ProposalKind.Forecast, thisYear, On(Day(3)));
        if (told == "forecast next year")
            one.Proposed(ProposalKind.Forecast, nextYear, On(Day(3)));
        if (told == "forecast proposed only")
            one.Proposed(ProposalKind.Forecast, thisYear, On(Day(3)), approved: false);
        if (told.StartsWith("exten", StringComparison.Ordinal))
            one.Proposed(ProposalKind.Extension, nextYear, On(Day(3)), approved: told == "extended to next year");
        if (told == "blocked with a forecast")
            one.Blocked("上级尚未批复", On(Day(4)));
    }

    private static IEnumerable<(TallyFigure Figure, int Number)> Numbers(TallyView view) =>
    [
        (TallyFigure.Total, view.Tally.Total), (TallyFigure.Open, view.Tally.Open), (TallyFigure.NotStarted, view.Tally.NotStarted),
        (TallyFigure.InProgress, view.Tally.InProgress), (TallyFigure.AwaitingVerification, view.Tally.AwaitingVerification),
        (TallyFigure.Completed, view.Tally.Completed), (TallyFigure.Sustained, view.Tally.Sustained),
        (TallyFigure.CompletedOnce, view.Tally.CompletedOnce), (TallyFigure.Ended, view.Tally.Ended),
        (TallyFigure.Overdue, view.Tally.Overdue), (TallyFigure.ReviewOverdue, view.Tally.ReviewOverdue),
        (TallyFigure.MostlyDone, view.Tally.MostlyDone), (TallyFigure.StageResults, view.Tally.StageResults),
        (TallyFigure.ForecastMissed, view.Tally.ForecastMissed),
        (TallyFigure.DueThisYear, view.Tally.DueThisYear), (TallyFigure.ForecastThisYear, view.Tally.ForecastThisYear),
        (TallyFigure.Near, view.Lights.Yellow), (TallyFigure.InTime, view.Lights.Green), (TallyFigure.Relapsed, view.Relapsed),
    ];
}
