using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>延期台账: every extension that was asked for, from which day to which, and what became of it.</summary>
public class GetExtensionsTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_application_is_listed_with_its_days_its_approvers_and_its_end(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.ProposeAsync(Colleague.Office, "propose-extension", Later(30), Colleague.Leader, Colleague.Liaison);
        await SettleAsync(one, Later(60), Colleague.Leader);
        await SettleAsync(one, Later(70), Colleague.Office);
        await one.DoAsync(Colleague.Office, "propose-extension", Later(80));

        var rows = await RowsAsync(running, Colleague.Reporter, one);

        rows.Select(row => (Text(row, "state"), Text(row, "from"), Text(row, "to"), Names(row))).ShouldBe(
            [
                ("Approved", Day(0), Day(30), "分管领导、联络员"), ("Rejected", Day(30), Day(60), ""),
                ("TakenBack", Day(30), Day(70), ""), ("Pending", Day(30), Day(80), ""),
            ],
            ignoreOrder: true);
        rows.ShouldAllBe(row => Text(row, "originalDeadline") == Day(0) && Text(row, "proposedBy") == "办公室经办人" && Text(row, "leadUnit") == "办公室");
        (await RowsAsync(running, Colleague.Office, one, "&state=Pending")).ShouldHaveSingleItem();
        (await RowsAsync(running, Colleague.Liaison, one, $"&unitId={running.Bureau.FinanceId}")).Count.ShouldBe(4);
        (await RowsAsync(running, Colleague.Liaison, one, $"&unitId={running.Bureau.SchoolId}")).ShouldBeEmpty();
        (await RowsAsync(running, Colleague.School, one)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_extension_that_is_none_is_refused_and_one_of_an_ended_case_lapses(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());

        var refusal = await one.TryAsync(Colleague.Office, "propose-extension", Later(0)).RefusedAsync();
        (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "ExtensionNotLater", "newDeadline"));
        await one.DoAsync(Colleague.Liaison, "propose-ending", new { kind = "Withdrawal", reason = "重复" });
        var withdrawal = await PendingAsync(one);
        await one.DoAsync(Colleague.Office, "propose-extension", Later(30));
        await one.DoAsync(Colleague.Leader, "approve-proposal", new { proposalId = withdrawal });

        Text((await RowsAsync(running, Colleague.Reporter, one)).ShouldHaveSingleItem(), "state").ShouldBe("Lapsed");
    }

    private static object Later(int days) => new { newDeadline = Day(days), reason = "等待批复" };

    private static string Day(int days) => $"{CaseSteps.Deadline.AddDays(days):yyyy-MM-dd}";

    /// <summary>Somebody who may turns a proposal down, or who proposed it takes it back.</summary>
    private static async Task SettleAsync(CaseAtWork one, object extension, Colleague who)
    {
        await one.DoAsync(Colleague.Office, "propose-extension", extension);
        await one.DoAsync(who, "reject-proposal", new { proposalId = await PendingAsync(one), reason = "不需要" });
    }

    private static async Task<Guid> PendingAsync(CaseAtWork one) => (await one.ViewAsync()).GetProperty("proposals").EnumerateArray()
        .Single(item => item.GetProperty("state").GetString() == "Pending").GetProperty("id").GetGuid();

    private static async Task<IReadOnlyList<JsonElement>> RowsAsync(RunningBureau running, Colleague who, CaseAtWork one, string filter = "")
    {
        var slice = await (await running.Bureau.AsAsync(who)).GetAsync($"/api/v1/extensions?page=1{filter}", Cancel).ReadAsync();
        return [.. slice.GetProperty("rows").EnumerateArray().Where(row => Text(row, "number") == one.Number)];
    }

    private static string? Text(JsonElement row, string name) => row.GetProperty(name).GetString();

    private static string Names(JsonElement row) => string.Join('、', row.GetProperty("approvers").EnumerateArray().Select(name => name.GetString()));
}
