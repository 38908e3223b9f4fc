using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>Each unit works on its own part, and declares it finished once.</summary>
[Collection<WorkingBureau>]
public class OwnPartTests(BureauFixture bureaus)
{
    [Theory, EveryDatabase]
    public async Task A_unit_that_finished_its_part_is_not_asked_again(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        (await WaitingAsync(running.Bureau)).ShouldContain(one.Number);

        await one.DoAsync(Colleague.Finance, "finish-part");

        (await WaitingAsync(running.Bureau)).ShouldNotContain(one.Number);
        var again = await one.TryAsync(Colleague.Finance, "finish-part").RefusedAsync();
        (again.Status, again.Rule).ShouldBe((409, "PartAlreadyFinished"));
        (await OfferedAsync(one, Colleague.Finance)).ShouldNotContain("FinishPart");
        (await OfferedAsync(one, Colleague.Office)).ShouldContain("FinishPart");
    }

    [Theory, EveryDatabase]
    public async Task Who_sees_a_case_without_a_part_in_it_plans_nothing(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(running.Bureau))!;
        assignment["leadUnitId"] = running.Bureau.SchoolId;
        await one.DoAsync(Colleague.Liaison, "assign", assignment);
        await one.DoAsync(Colleague.School, "accept");

        var refusal = await one.TryAsync(Colleague.OfficeVerifier, "measures", CaseSteps.Measure("修订制度")).RefusedAsync();

        (refusal.Status, refusal.Rule).ShouldBe((400, "UnitHasNoPart"));
    }

    private static async Task<IEnumerable<string?>> WaitingAsync(Bureau bureau)
    {
        var client = await bureau.AsAsync(Colleague.Finance);
        var work = await client.GetAsync("/api/v1/work?size=200", TestContext.Current.CancellationToken).ReadAsync();
        return work.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("caseNumber").GetString());
    }

    private static async Task<IEnumerable<string?>> OfferedAsync(CaseAtWork one, Colleague who) =>
        (await one.ViewAsync(who)).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("trigger").GetString());
}
