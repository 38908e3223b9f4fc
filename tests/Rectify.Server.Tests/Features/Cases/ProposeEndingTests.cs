using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>合并与移交: where a case goes to is written down, and it stays in the reconciliation.</summary>
public class ProposeEndingTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_merged_case_and_the_one_that_took_it_in_name_each_other(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, target) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        var before = await BalanceAsync(running);

        await one.ProposeAsync(Colleague.Liaison, "propose-ending", Merge($" {target.Number} "), Colleague.OtherLeader);

        one.Stage.ShouldBe("Merged");
        (await one.ViewAsync()).GetProperty("relations").GetProperty("mergedInto").GetProperty("number").GetString().ShouldBe(target.Number);
        (await target.ViewAsync()).GetProperty("relations").GetProperty("mergedFrom").EnumerateArray()
            .Select(other => other.GetProperty("number").GetString()).ShouldBe([one.Number]);
        var after = await BalanceAsync(running);
        (after.Ended - before.Ended, after.Closing - before.Closing, after.Holds).ShouldBe((1, -1, true));
    }

    [Theory, EveryDatabase]
    public async Task A_merger_needs_another_case_that_goes_on(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, ended) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        await ended.EndAsync();

        foreach (var (target, status, rule) in new[]
                 {
                     (one.Number, 400, "MergedIntoItself"), ("XC1999-001", 400, "OtherCaseNotFound"),
                     (ended.Number, 409, "MergeTargetDoesNotGoOn"), (" ", 400, "InputMissing"),
                 })
        {
            var refusal = await one.TryAsync(Colleague.Liaison, "propose-ending", Merge(target)).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((status, rule, "target"));
        }
        (await one.TryAsync(Colleague.Liaison, "propose-ending", new { kind = "Transfer", reason = "不归本局" }).RefusedAsync()).Rule.ShouldBe("InputMissing");
    }

    [Theory, EveryDatabase]
    public async Task Two_cases_are_not_merged_into_each_other(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, other) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        await one.DoAsync(Colleague.Liaison, "propose-ending", Merge(other.Number));

        (await other.TryAsync(Colleague.Liaison, "propose-ending", Merge(one.Number)).RefusedAsync()).Rule.ShouldBe("MergeTargetDoesNotGoOn");
        await other.EndAsync();

        var pending = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid();
        (await one.TryAsync(Colleague.Leader, "approve-proposal", new { proposalId = pending }).RefusedAsync()).Rule.ShouldBe("MergeTargetDoesNotGoOn");
    }

    [Theory, EveryDatabase]
    public async Task A_part_goes_into_another_case_but_not_into_its_own_parent(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, other) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        await one.DoAsync(Colleague.Liaison, "split", new { parts = new[] { "一部分", "另一部分" }, reason = "分工" });
        var part = new CaseAtWork(running.Bureau, $"{one.Number}-1");

        (await part.TryAsync(Colleague.Liaison, "propose-ending", Merge(one.Number)).RefusedAsync()).Rule.ShouldBe("MergedIntoOwnFamily");
        await part.ProposeAsync(Colleague.Liaison, "propose-ending", Merge(other.Number), Colleague.Leader);

        part.Stage.ShouldBe("Merged");
    }

    private static object Merge(string target) => new { kind = "Merge", target, reason = "同一问题重复反馈" };

    private static async Task<(int Ended, int Closing, bool Holds)> BalanceAsync(RunningBureau running)
    {
        var report = await (await running.Bureau.AsAsync(Colleague.Reporter)).GetAsync("/api/v1/tallies/half-year", Cancel).ReadAsync();
        var balance = report.GetProperty("sources")[0].GetProperty("balance");
        return (balance.GetProperty("ended").GetInt32(), balance.GetProperty("closing").GetInt32(), balance.GetProperty("holds").GetBoolean());
    }
}
