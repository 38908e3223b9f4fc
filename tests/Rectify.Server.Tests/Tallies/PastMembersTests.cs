using Rectify.Domain.Cases;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Verification;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>参与数, measures and remarks are those of the day, as known at the moment (rules 3, 4, 5 and 12).</summary>
public class PastMembersTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task A_past_day_has_the_units_and_measures_of_that_day(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var measure = new Measure("完善制度", bureau.Office.Id, Day(5));
        var one = await bureau.Register(told => told
            .Assigned(bureau, MidYear, On(Day(1)), assisting: bureau.Finance).Planned(On(Day(5)), measure));
        await bureau.Continue(one.Id, told => told.Unplanned(told.Measures.Single().Measure, On(Day(20), recordedOn: Day(30)))
            .Assigned(bureau, MidYear, On(Day(20), recordedOn: Day(30))));

        (await Assisting(bureau, Day(19))).ShouldBe(1);
        (await Assisting(bureau, Day(20))).ShouldBe(0);
        (await Assisting(bureau, Day(20), Moment(Day(29)))).ShouldBe(1);
        (await Measures(bureau, Day(19))).ShouldBe(1);
        (await Measures(bureau, Day(20))).ShouldBe(0);
        (await Measures(bureau, Day(20), Moment(Day(29)))).ShouldBe(1);
        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Measures_of_the_parts_of_a_finding_are_measures_of_the_finding(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var (own, ofPart, ofBoth) = (new Measure("完善制度", bureau.Office.Id, Day(5)), new Measure("清退", bureau.Finance.Id, Day(7)), new Measure("培训", bureau.Office.Id, Day(5)));
        var one = await bureau.Register(told => told.Assigned(bureau, MidYear, On(Day(1))).Planned(On(Day(5)), own, ofBoth));
        await bureau.With(async db =>
        {
            var whole = await db.Cases.FindAsync(one.Id);
            var finding = (await db.Findings.FindAsync(one.FindingId))!.Split(2, 1, "拆分出的部分");
            var part = whole!.SplitOff(finding, 1, new LifecycleStart("standard", 1, "Register", "Registered", StatusBucket.NotStarted, []), On(Day(6)));
            part.Assigned(bureau, MidYear, On(Day(6)), lead: bureau.Finance, assisting: bureau.Office).Planned(On(Day(7)), ofPart, (await db.Measures.FindAsync(ofBoth.Id))!);
            db.Findings.Add(finding);
            db.Cases.Add(part);
            return await db.SaveChangesAsync();
        });

        (await Measures(bureau, Day(6))).ShouldBe(2);
        (await Measures(bureau, Day(7))).ShouldBe(3);
        var page = await bureau.Send(new GetTallyMeasures { AsOf = Day(7) });
        page.Total.ShouldBe(3);
        page.Rows.ShouldAllBe(row => row.Cases.Single() == one.Number);
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_the_history_does_not_tell_of_is_found(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register(told => told.Assigned(bureau, MidYear, On(Day(1)), assisting: bureau.Finance));
        await bureau.With(db =>
        {
            db.Members.Add(new MemberInterval(one.Id, MemberKind.AssistingUnit, bureau.Root.Id, Day(2), Moment(Day(2))));
            return db.SaveChangesAsync();
        });

        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldHaveSingleItem().Message.ShouldContain("配合单位区间");
    }

    [Theory, EveryDatabase]
    public async Task A_remark_is_counted_beside_the_status_while_the_finding_is_open(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(told => told.Planning(On(Day(1))).Reported(ProgressRemark.MostlyDone, On(Day(2))));
        await bureau.Register(told => told.Planning(On(Day(1))).Reported(ProgressRemark.StageResults, On(Day(2))).Closed(On(Day(9))));

        var before = (await bureau.Send(new GetTally { AsOf = Day(8) })).Tally;
        var after = (await bureau.Send(new GetTally { AsOf = Day(9) })).Tally;

        (before.InProgress, before.MostlyDone, before.StageResults).ShouldBe((2, 1, 1));
        (after.InProgress, after.Completed, after.MostlyDone, after.StageResults).ShouldBe((1, 1, 1, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_forecast_that_has_passed_counts_to_the_letter_and_is_named(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var missed = await bureau.Register(told => told.Assigned(bureau, new(2020, 12, 31), On(Day(1)))
            .Proposed(ProposalKind.Forecast, MidYear.AddDays(-1), On(Day(2))));
        await bureau.Register(told => told.Assigned(bureau, new(2020, 12, 31), On(Day(1))).Proposed(ProposalKind.Forecast, MidYear, On(Day(2))));

        var tally = (await bureau.Send(new GetTally { AsOf = MidYear })).Tally;
        var rows = await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = TallyFigure.ForecastMissed });

        (tally.DueThisYear, tally.ForecastMissed, tally.Overdue).ShouldBe((2, 1, 0));
        rows.Rows.ShouldHaveSingleItem().Number.ShouldBe(missed.Number);
    }

    [Theory, EveryDatabase]
    public async Task Restatements_say_what_the_numbers_were_and_are_for_any_scope(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(told => told.Assigned(bureau, MidYear, On(Day(1)), lead: bureau.Finance)
            .Assigned(bureau, MidYear, On(MidYear.AddDays(-5), recordedOn: MidYear.AddDays(3)), lead: bureau.Office));

        bureau.Clock.Advance(TimeSpan.FromDays(5));
        var view = await bureau.Send(new GetRestatements { AsOf = MidYear, LeadUnitId = bureau.Finance.Id, KnownAt = Moment(MidYear.AddDays(4)) });

        (view.KnownThen.Total, view.KnownNow.Total, view.Restatements.Count).ShouldBe((1, 0, 1));
    }

    private static DateOnly Day(int after) => Feedback.AddDays(after);

    private static async Task<int> Assisting(Bureau bureau, DateOnly asOf, DateTimeOffset? known = null) =>
        (await bureau.Send(new GetTally { AsOf = asOf, KnownAt = known, AssistingUnitId = bureau.Finance.Id })).Tally.Total;

    private static async Task<int> Measures(Bureau bureau, DateOnly asOf, DateTimeOffset? known = null) =>
        (await bureau.Send(new GetTally { AsOf = asOf, KnownAt = known })).Tally.Measures;
}
