using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Delegations;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.HandingOver;

/// <summary>人员交接: what is with a person by name goes to another, case by case, and a second run finds nothing.</summary>
public class HandOverCaseTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task The_preview_names_the_places_and_the_open_work_and_is_empty_after_the_hand_over(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "propose-extension", new { newDeadline = CaseSteps.Deadline.AddYears(1), reason = "等待批复" });
        var row = (await PreviewAsync(running, Colleague.Leader)).Single(found => found.GetProperty("number").GetString() == one.Number);
        row.GetProperty("places").EnumerateArray().Select(place => place.GetString()).ShouldBe(["ResponsibleLeader"]);
        (row.GetProperty("work").GetInt32(), row.GetProperty("proposals").GetInt32(), row.GetProperty("claims").GetInt32()).ShouldBe((1, 1, 0));

        await one.DoAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Leader, Colleague.OtherLeader));

        (await PreviewAsync(running, Colleague.Leader)).ShouldNotContain(found => found.GetProperty("number").GetString() == one.Number);
        (await one.TryAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Leader, Colleague.OtherLeader)).RefusedAsync())
            .Rule.ShouldBe("NothingToHandOver");
        var line = (await one.ViewAsync()).GetProperty("history")[0];
        (line.GetProperty("label").GetString(), line.GetProperty("details").GetString(), line.GetProperty("reason").GetString())
            .ShouldBe(("人员交接", "责任领导：分管领导 → 其他领导", "工作调动"));
        var proposal = new { proposalId = (await one.ViewAsync()).GetProperty("proposals")[0].GetProperty("id").GetGuid() };
        (await one.TryAsync(Colleague.Leader, "approve-proposal", proposal).RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        await one.DoAsync(Colleague.OtherLeader, "approve-proposal", proposal);
    }

    [Theory, EveryDatabase]
    public async Task A_claim_is_released_and_the_work_stays_the_unit_s(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var office = running.Bureau.IdOf(Colleague.Office);
        await InDatabaseAsync(running, db => db.WorkItems.Where(item => item.UnitId == running.Bureau.OfficeId && item.ClosedOn == null)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ClaimedById, office)));
        (await PreviewAsync(running, Colleague.Office)).Single(found => found.GetProperty("number").GetString() == one.Number)
            .GetProperty("claims").GetInt32().ShouldBe(1);

        await one.DoAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Office, Colleague.OfficeVerifier));

        (await InDatabaseAsync(running, db => db.WorkItems.Join(db.Cases, item => item.CaseId, item => item.Id, (item, owner) => new { item, owner })
            .Where(pair => pair.owner.Number == one.Number && pair.item.ClosedOn == null)
            .Select(pair => pair.item.ClaimedById).ToListAsync())).ShouldAllBe(claimed => claimed == null);
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("仍可办理"));
    }

    [Theory, EveryDatabase]
    public async Task Who_takes_over_is_there_and_may_lead(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.AssignedAsync(running.NextNumber());

        (await one.TryAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Leader, Colleague.Office)).RefusedAsync())
            .Rule.ShouldBe("ReceiverIsNoLeader");
        (await one.TryAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Leader, Colleague.Leader)).RefusedAsync())
            .Rule.ShouldBe("InputInvalid");
        await SetActiveAsync(running, Colleague.OtherLeader, isActive: false);
        (await one.TryAsync(Colleague.Liaison, "hand-over", Body(running, Colleague.Leader, Colleague.OtherLeader)).RefusedAsync())
            .Rule.ShouldBe("UnknownReference");
        await SetActiveAsync(running, Colleague.OtherLeader, isActive: true);
    }

    private static object Body(RunningBureau running, Colleague from, Colleague to) =>
        new { fromId = running.Bureau.IdOf(from), toId = running.Bureau.IdOf(to), reason = "工作调动" };

    private static Task SetActiveAsync(RunningBureau running, Colleague who, bool isActive) => running.Bureau.PostAsync(
        Colleague.Administrator, "/accounts/set-active", new { personId = running.Bureau.IdOf(who), isActive }).ReadAsync();

    private static async Task<IReadOnlyList<JsonElement>> PreviewAsync(RunningBureau running, Colleague who) =>
        [.. (await (await running.Bureau.AsAsync(Colleague.Liaison)).GetAsync($"/api/v1/hand-overs/{running.Bureau.IdOf(who)}").ReadAsync())
            .GetProperty("cases").EnumerateArray()];

    private static async Task<T> InDatabaseAsync<T>(RunningBureau running, Func<RectifyDbContext, Task<T>> work)
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RectifyDbContext>());
    }
}
