using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Jobs.TimedCases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Jobs;

/// <summary>A timer goes off on its day in Shanghai, by the working days of the calendar, and not a second before.</summary>
public class TimerClockTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task A_deadline_passes_at_midnight_in_Shanghai_whatever_day_it_is_in_utc(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new(2026, 6, 1));
        await bureau.RegisterTimed(one => one.Assigned(bureau, new(2026, 6, 30), On(new(2026, 6, 1))).Verifying(On(new(2026, 6, 1))));

        (await bureau.SweepAt(Shanghai(2026, 6, 30, 23, 59, 59))).ShouldBeEmpty();
        bureau.Clock.GetUtcNow().Day.ShouldBe(30);
        (await bureau.SweepAt(Shanghai(2026, 7, 1))).ShouldBe(["Overdue 2026-07-01"]);

        bureau.Clock.GetUtcNow().ShouldBe(new DateTimeOffset(2026, 6, 30, 16, 0, 0, TimeSpan.Zero));
        (await bureau.Told()).ShouldBe(["LeadUnit: 整改时限2026-06-30已过", "Liaison: 整改时限2026-06-30已过", "ResponsibleLeader: 整改时限2026-06-30已过"]);
    }

    [Theory, EveryDatabase]
    public async Task A_deadline_at_the_year_s_end_and_a_make_up_Sunday_in_the_new_year(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new(2025, 12, 1));
        await bureau.KnowHolidays(2025, 2026);
        await bureau.RegisterTimed(one => one.Assigned(bureau, new(2025, 12, 31), On(new(2025, 12, 1))).Verifying(On(new(2025, 12, 1))));

        (await bureau.SweepAt(Shanghai(2025, 12, 31, 23, 59, 59))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 1, 1))).ShouldBe(["Overdue 2026-01-01"]);
        // 1 to 3 January are free, Sunday the 4th is worked: 4, 5, 6, 7, 8.
        (await bureau.SweepAt(Shanghai(2026, 1, 7, 23, 59, 59))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 1, 8))).ShouldBe(["Overdue5WorkingDays 2026-01-08"]);
    }

    [Theory, EveryDatabase]
    public async Task A_make_up_Saturday_counts_and_the_Spring_Festival_does_not(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new(2026, 2, 12));
        await bureau.KnowHolidays(2026);
        await bureau.RegisterTimed(one => one.Assigned(bureau, new(2026, 12, 31), On(new(2026, 2, 12))));

        // Friday the 13th, Saturday the 14th (make-up), Tuesday the 24th.
        (await bureau.SweepAt(Shanghai(2026, 2, 23, 23, 59, 59))).ShouldBeEmpty();
        (await bureau.SweepAt(Shanghai(2026, 2, 24))).ShouldBe(["AcceptLate 2026-02-24"]);
    }

    [Theory, EveryDatabase]
    public async Task Days_of_downtime_are_made_up_for_once_and_say_when_they_were_due(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new(2026, 6, 22));
        await bureau.KnowHolidays(2026);
        await bureau.RegisterTimed(one => one.Assigned(bureau, new(2026, 6, 30), On(new(2026, 6, 22))).Planning(On(new(2026, 6, 22))));

        (await bureau.SweepAt(Shanghai(2026, 6, 30, 9))).ShouldBe(["DeadlineIn3WorkingDays 2026-06-25"]);
        (await bureau.SweepAt(Shanghai(2026, 7, 6, 9))).ShouldBe(["Overdue 2026-07-01", "PlanLate 2026-07-06"]);

        (await bureau.Told()).ShouldContain("Liaison: 距整改时限2026-06-30还有3个工作日（应于2026-06-25提醒）");
        (await bureau.Told()).ShouldContain("ResponsibleLeader: 整改时限2026-06-30已过（应于2026-07-01提醒）");
        (await bureau.Told()).ShouldContain("LeadUnit: 制定措施已满10个工作日，仍未提交");
        (await bureau.SweepAt(Shanghai(2026, 7, 6, 23, 59))).ShouldBeEmpty();
    }
}
