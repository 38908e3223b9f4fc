using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Jobs.TimedCases;

namespace Rectify.Server.Tests.Features.Notices;

/// <summary>Who is told what over HTTP, until somebody of the same role or unit has read it.</summary>
public class ReadNoticesTests(TestDatabases databases)
{
    private const string Number = "XC2019-001";
    private const string Late = $"{Number} 分办后3个工作日仍未签收";

    [Theory, EveryDatabase]
    public async Task Those_who_are_concerned_are_told_and_nobody_else(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 2, 12, 9));
        await office.AssignAsync(Number, new(2026, 3, 20));

        (await office.SweepAtAsync(Shanghai(2026, 2, 23, 9))).ShouldBe(0);
        (await office.SweepAtAsync(Shanghai(2026, 2, 24, 0))).ShouldBe(1);

        (await office.NoticesAsync(Colleague.Office)).ShouldBe([Late]);
        (await office.NoticesAsync(Colleague.Liaison)).ShouldBe([Late]);
        foreach (var who in new[] { Colleague.Finance, Colleague.School, Colleague.Leader, Colleague.Verifier, Colleague.Reporter })
            (await office.NoticesAsync(who)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task What_one_has_read_is_read_for_the_unit_and_for_no_other(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 2, 12, 9));
        await office.AssignAsync(Number, new(2026, 3, 20));
        await office.SweepAtAsync(Shanghai(2026, 2, 24, 9));
        var ids = await office.NoticeIdsAsync(Colleague.Office);

        (await office.ReadAsync(Colleague.School, [.. ids]).RefusedAsync()).Rule.ShouldBe("NoticeNotFound");
        (await office.ReadAsync(Colleague.Office).RefusedAsync()).Status.ShouldBe(400);
        (await office.CountAsync(Colleague.OfficeVerifier)).ShouldBe(1);
        (await office.ReadAsync(Colleague.Office, [.. ids]).ReadAsync()).GetInt32().ShouldBe(1);
        (await office.ReadAsync(Colleague.Office, [.. ids]).ReadAsync()).GetInt32().ShouldBe(1);

        (await office.CountAsync(Colleague.Office)).ShouldBe(0);
        (await office.CountAsync(Colleague.OfficeVerifier)).ShouldBe(0);
        (await office.NoticesAsync(Colleague.Liaison)).ShouldBe([Late]);
    }

    [Theory, EveryDatabase]
    public async Task Who_is_told_in_two_roles_reads_it_once(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 2, 12, 9));
        await office.AssignAsync(Number, new(2026, 3, 20));
        // Five working days after the deadline the responsible leader is told, and every leader.
        await office.SweepAtAsync(Shanghai(2026, 3, 27, 9));

        (await office.NoticesAsync(Colleague.Leader)).ShouldContain($"{Number} 整改时限2026-03-20已过5个工作日");
        (await office.CountAsync(Colleague.Leader)).ShouldBe(2);
        (await office.CountAsync(Colleague.OtherLeader)).ShouldBe(1);
        await office.ReadAsync(Colleague.Leader, [.. await office.NoticeIdsAsync(Colleague.Leader)]).ReadAsync();
        (await office.CountAsync(Colleague.Leader)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task Reminders_stop_when_the_plan_is_handed_in(DatabaseProvider provider)
    {
        await using var office = await TimedOffice.OpenAsync(databases, provider, Shanghai(2026, 3, 2, 9));
        foreach (var (number, hands) in new[] { (Number, true), ("XC2019-002", false) })
        {
            var one = await office.AssignAsync(number, new(2026, 3, 20));
            await one.DoAsync(Colleague.Office, "accept");
            if (!hands)
                continue;
            await one.DoAsync(Colleague.Office, "measures", new { text = "修订制度", owner = "经办人", deadline = "2026-03-18", expectedResult = "制度1项" });
            await one.DoAsync(Colleague.Office, "submit-plan");
        }

        (await office.SweepAtAsync(Shanghai(2026, 3, 18, 9))).ShouldBe(3);

        (await office.NoticesAsync(Colleague.Office)).ShouldBe(
        [
            "XC2019-002 距整改时限2026-03-20还有15天（应于2026-03-05提醒）", "XC2019-002 距整改时限2026-03-20还有3个工作日（应于2026-03-17提醒）",
            "XC2019-002 制定措施已满10个工作日，仍未提交（应于2026-03-16提醒）",
        ], ignoreOrder: true);
    }
}
