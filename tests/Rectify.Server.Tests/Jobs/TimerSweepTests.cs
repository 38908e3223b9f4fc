using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;
using static Rectify.Server.Tests.Jobs.TimedCases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Jobs;

/// <summary>Each timer goes off once for each case, anchor day and cycle, and only where there is something to remind of.</summary>
public class TimerSweepTests(TestDatabases databases)
{
    private static readonly DateOnly Assigned = new(2026, 3, 2);
    private static readonly DateOnly Deadline = new(2026, 6, 30);

    [Theory, EveryDatabase]
    public async Task Two_servers_at_once_let_each_timer_go_off_once(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        await bureau.RegisterTimed(Enumerable.Repeat(InVerification(bureau), 12));
        await using var second = await RectifyServer.StartAsync(bureau.Database, bureau.Clock);
        bureau.Clock.SetUtcNow(Shanghai(2026, 7, 1));

        var runs = await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run((run % 2 == 0 ? bureau.Server : second).SweepTimers)));

        runs.Sum().ShouldBe(12);
        (await bureau.With(db => db.TimerFirings.CountAsync())).ShouldBe(12);
        (await bureau.With(db => db.Notices.GroupBy(notice => notice.CaseId).Select(group => group.Count()).ToListAsync()))
            .ShouldBe(Enumerable.Repeat(3, 12));
    }

    [Theory, EveryDatabase]
    public async Task What_was_due_before_anybody_could_know_is_not_told(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        // Recorded, or imported, on 3 July with days long past: only what comes after that is told.
        await bureau.RegisterTimed(one => one.Assigned(bureau, Deadline, On(Assigned, recordedOn: new(2026, 7, 3))).Planning(On(Assigned, recordedOn: new(2026, 7, 3))));

        (await bureau.SweepAt(Shanghai(2026, 7, 6, 9))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 7, 7, 9))).ShouldBe(["Overdue5WorkingDays 2026-07-07"]);
    }

    [Theory, EveryDatabase]
    public async Task Many_that_are_not_told_do_not_hide_the_one_that_is(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        await bureau.RegisterTimed(Enumerable.Repeat<Action<RectificationCase>>(
            one => one.Assigned(bureau, Deadline, On(Assigned, recordedOn: new(2026, 7, 3))).Verifying(On(Assigned, recordedOn: new(2026, 7, 3))), 520));
        await bureau.RegisterTimed(InVerification(bureau));

        (await bureau.SweepAt(Shanghai(2026, 7, 3, 9))).ShouldBe(["Overdue 2026-07-01"]);
    }

    [Theory, EveryDatabase]
    public async Task Nobody_is_reminded_of_what_was_handed_in(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        var one = await bureau.RegisterTimed(item => item.Assigned(bureau, Deadline, On(Assigned)).Planning(On(Assigned)));
        await bureau.SweepAt(Shanghai(2026, 6, 14, 9));
        await bureau.Continue(one.Id, item => item.Verifying(On(new(2026, 6, 14))));

        (await bureau.SweepAt(Shanghai(2026, 6, 30, 9))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 7, 1, 9))).ShouldBe(["Overdue 2026-07-01"]);
        await bureau.Continue(one.Id, item => item.Closed(On(new(2026, 7, 2))));
        (await bureau.SweepAt(Shanghai(2026, 12, 1, 9))).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_approved_extension_is_reminded_of_anew_and_a_proposed_one_is_not(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        var one = await bureau.RegisterTimed(InPlanning(bureau));
        (await bureau.SweepAt(Shanghai(2026, 6, 15, 9))).ShouldBe(["PlanLate 2026-03-16", "DeadlineIn15Days 2026-06-15"]);

        await bureau.Continue(one.Id, item => item.Proposed(ProposalKind.Extension, new(2026, 9, 30), On(new(2026, 6, 16)), approved: false));
        (await bureau.SweepAt(Shanghai(2026, 6, 16, 9))).ShouldBeEmpty();
        await bureau.Continue(one.Id, item => item.Proposed(ProposalKind.Extension, new(2026, 8, 31), On(new(2026, 6, 17))));

        (await bureau.SweepAt(Shanghai(2026, 7, 10, 9))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 8, 16, 9))).ShouldBe(["DeadlineIn15Days 2026-08-16"]);
    }

    [Theory, EveryDatabase]
    public async Task A_blocked_case_is_still_reminded(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        await bureau.RegisterTimed(one => one.Assigned(bureau, Deadline, On(Assigned)).Planning(On(Assigned)).Blocked("等待批复", On(Assigned)));

        (await bureau.SweepAt(Shanghai(2026, 3, 16, 9))).ShouldBe(["PlanLate 2026-03-16"]);
    }

    [Theory, EveryDatabase]
    public async Task Each_case_goes_by_its_own_definition(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        await bureau.RegisterTimed(InVerification(bureau), version: 1);
        await bureau.RegisterTimed(InPlanning(bureau), "immediate", 1);

        // The first version has no timers; the short one reminds five days before, not fifteen.
        (await bureau.SweepAt(Shanghai(2026, 6, 24, 9))).ShouldBe(["PlanLate 2026-03-16"]);
        (await bureau.SweepAt(Shanghai(2026, 6, 25, 9))).ShouldBe(["DeadlineIn3WorkingDays 2026-06-25", "DeadlineIn5Days 2026-06-25"]);
    }

    [Theory, EveryDatabase]
    public async Task One_that_fails_does_not_stop_the_others(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        await bureau.RegisterTimed(InVerification(bureau), "lost", 7);
        await bureau.RegisterTimed(InVerification(bureau));

        (await bureau.SweepAt(Shanghai(2026, 7, 1, 9))).ShouldBe(["Overdue 2026-07-01"]);
    }

    [Theory, EveryDatabase]
    public async Task Who_watches_a_closed_case_is_reminded_of_the_review_and_of_the_next_one(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Assigned);
        var one = await bureau.RegisterTimed(item => item.Closed(On(Assigned)).Sustained(new(2026, 9, 1), On(Assigned)));

        (await bureau.SweepAt(Shanghai(2026, 8, 17, 9))).ShouldBe(["ReviewIn15Days 2026-08-17"]);
        (await bureau.Told()).ShouldBe(["SustainOwner: 长期坚持复核日期2026-09-01还有15天"]);
        await bureau.Continue(one.Id, item => item.Sustained(new(2027, 3, 1), On(new(2026, 8, 20))));
        (await bureau.SweepAt(Shanghai(2026, 9, 2, 9))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2027, 3, 2))).ShouldBe(["ReviewIn15Days 2027-02-14", "ReviewOverdue 2027-03-02"]);
    }

    private static Action<RectificationCase> InPlanning(Bureau bureau) =>
        one => one.Assigned(bureau, Deadline, On(Assigned)).Planning(On(Assigned));

    private static Action<RectificationCase> InVerification(Bureau bureau) =>
        one => one.Assigned(bureau, Deadline, On(Assigned)).Verifying(On(Assigned));
}
