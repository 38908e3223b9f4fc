using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>An assignment names units and people that exist, and puts the case on the lifecycle of its type.</summary>
public class AssignCaseTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task A_person_or_unit_that_does_not_exist_is_named_by_its_field(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());

        foreach (var field in new[] { "responsibleLeaderId", "ownerId", "leadUnitId" })
        {
            var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(running.Bureau))!;
            assignment[field] = Guid.CreateVersion7();
            var refusal = await one.TryAsync(Colleague.Liaison, "assign", assignment).RefusedAsync();
            (refusal.Status, refusal.Rule, refusal.Field).ShouldBe((400, "UnknownReference", field));
        }
    }

    [Theory, EveryDatabase]
    public async Task What_is_put_right_at_once_skips_the_review_of_the_plan_but_not_verification(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());

        await one.DoAsync(Colleague.Liaison, "assign", OfType(running.Bureau, "Immediate"));
        (await StepsAsync(one)).ShouldBe(["Registered", "Assigned", "Planning", "Implementing", "LeaderReview", "Verification", "Closed", "Sustained"]);
        await one.DoAsync(Colleague.Office, "accept");
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("立即清退"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        one.Stage.ShouldBe("Implementing");
        await one.FinishAsync();
        await one.DoAsync(Colleague.Office, "apply-for-closure");
        await one.DoAsync(Colleague.Leader, "approve-closure");
        one.Stage.ShouldBe("Verification");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "款项已清退" });
        await one.DoAsync(Colleague.Liaison, "reopen", new { reason = "再次发生", newDeadline = CaseSteps.Deadline });

        (await LifecyclesAsync(running, one)).ShouldBe(["standard 2", .. Enumerable.Repeat("immediate 1", 12)]);
        var verification = await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync();
        verification.GetProperty("count").GetInt32().ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_was_declined_goes_by_the_lifecycle_of_its_next_type(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        await one.DoAsync(Colleague.Liaison, "assign", OfType(running.Bureau, "Immediate"));
        await one.DoAsync(Colleague.Office, "decline", new { reason = "不归本科室" });

        await one.DoAsync(Colleague.Liaison, "assign", OfType(running.Bureau, "ByDeadline"));

        (await StepsAsync(one)).ShouldContain("PlanReview");
        (await LifecyclesAsync(running, one)).ShouldBe(["standard 2", "immediate 1", "immediate 1", "standard 2"]);
        var history = (await one.ViewAsync()).GetProperty("history").EnumerateArray().Select(line => line.GetProperty("details").GetString()).ToList();
        (history[0], history[2]).ShouldBe(("按“巡察整改标准流程”办理", "按“立行立改简易流程”办理"));
    }

    [Theory, EveryDatabase]
    public async Task What_was_worked_on_before_a_correction_keeps_its_lifecycle(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        foreach (var _ in Enumerable.Range(0, 4))
            await one.DoAsync(Colleague.Administrator, "correct", new { reason = "误操作" });
        one.Stage.ShouldBe("Registered");

        await one.DoAsync(Colleague.Liaison, "assign", OfType(running.Bureau, "Immediate"));

        (await LifecyclesAsync(running, one)).Distinct().ShouldBe(["standard 2"]);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static System.Text.Json.Nodes.JsonNode OfType(Bureau bureau, string type)
    {
        var assignment = JsonSerializer.SerializeToNode(CaseSteps.Assignment(bureau))!;
        assignment["type"] = type;
        return assignment;
    }

    private static async Task<IEnumerable<string?>> StepsAsync(CaseAtWork one) =>
        (await one.ViewAsync()).GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("stage").GetString());

    /// <summary>The definition that each line of the history names.</summary>
    private static async Task<IReadOnlyList<string>> LifecyclesAsync(RunningBureau running, CaseAtWork one)
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RectifyDbContext>();
        return await (
            from line in db.History
            join item in db.Cases on line.CaseId equals item.Id
            where item.Number == one.Number
            orderby line.Sequence
            select line.DefinitionKey + " " + line.DefinitionVersion).ToListAsync(Cancel);
    }
}
