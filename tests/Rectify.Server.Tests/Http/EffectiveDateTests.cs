using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>A step may be recorded late, but history is told in order and never ahead.</summary>
[Collection<WorkingBureau>]
public class EffectiveDateTests(BureauFixture bureaus)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_step_recorded_late_counts_from_its_own_day(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedEarlierAsync(running.NextNumber());

        await one.DoAsync(Colleague.Office, "accept", new { effectiveOn = "2020-01-15" });

        var line = (await one.ViewAsync()).GetProperty("history")[0];
        line.GetProperty("effectiveOn").GetString().ShouldBe("2020-01-15");
        line.GetProperty("recordedAt").GetDateTimeOffset().Year.ShouldBeGreaterThan(2020);
        (await StartedAsync(running.Bureau, "2020-01-14")).ShouldNotContain(one.Number);
        (await StartedAsync(running.Bureau, "2020-01-15")).ShouldContain(one.Number);
    }

    [Theory, EveryDatabase]
    public async Task A_step_before_the_one_before_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedEarlierAsync(running.NextNumber());

        var refusal = await one.TryAsync(Colleague.Office, "accept", new { effectiveOn = "2019-12-31" }).RefusedAsync();

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "EffectiveBeforePrevious", "effectiveOn"));
        refusal.Title.ShouldBe("生效日期2019-12-31早于上一步的2020-01-10。请填写不早于上一步的日期。");
    }

    [Theory, EveryDatabase]
    public async Task A_step_in_the_future_is_refused(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedEarlierAsync(running.NextNumber());

        var refusal = await one.TryAsync(Colleague.Office, "accept", new { effectiveOn = "2090-01-01" }).RefusedAsync();

        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "EffectiveInFuture", "effectiveOn"));
        (await one.ViewAsync()).GetProperty("version").GetInt32().ShouldBe(one.Version);
    }

    [Theory, EveryDatabase]
    public async Task A_proposal_recorded_late_was_made_on_its_own_day(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedEarlierAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "accept", new { effectiveOn = "2020-01-15" });

        await one.DoAsync(Colleague.Office, "propose-forecast", new { forecast = "2090-06-30", reason = "等待批复", effectiveOn = "2020-02-03" });

        (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("proposedOn").GetString().ShouldBe("2020-02-03");
    }

    private static async Task<IEnumerable<string?>> StartedAsync(Bureau bureau, string asOf)
    {
        var client = await bureau.AsAsync(Colleague.Reporter);
        var rows = await client.GetAsync($"/api/v1/tallies/rows?figure=InProgress&asOf={asOf}", Cancel).ReadAsync();
        return rows.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("number").GetString());
    }
}

file static class Earlier
{
    /// <summary>Assigned on 2020-01-10.</summary>
    public static async Task<CaseAtWork> AssignedEarlierAsync(this Bureau bureau, string number)
    {
        var one = new CaseAtWork(bureau, number);
        var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(bureau))!;
        assignment["effectiveOn"] = "2020-01-10";
        await one.DoAsync(Colleague.Liaison, "assign", assignment);
        return one;
    }
}
