using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Tests.Features.Definitions;

/// <summary>A bureau adds a joint review; old cases go on without it, new ones go through it, both to closure.</summary>
public class SideBySideTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Old_and_new_cases_are_closed_side_by_side(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var old = await bureau.PlanningAsync(running.NextNumber());
        var admin = new Administrator(bureau);
        (await admin.PublishAsync(await admin.DraftAsync(
            Administrator.Joint("PlanReview", "JointReview", "会审", "Planning"),
            Administrator.Joint("LeaderReview", "ClosureReview", "销号会审", "Implementing")))).ShouldBe(3);
        var fresh = new CaseAtWork(bureau, await RegisteredAsync(bureau));
        await fresh.DoAsync(Colleague.Liaison, "assign", CaseSteps.Assignment(bureau));
        await fresh.DoAsync(Colleague.Office, "accept");

        await PlannedAsync(old);
        old.Stage.ShouldBe("Implementing");
        await PlannedAsync(fresh);
        await ReviewedAsync(bureau, fresh);
        foreach (var one in new[] { old, fresh })
            await AppliedAsync(one);
        old.Stage.ShouldBe("Verification");
        fresh.Stage.ShouldBe("ClosureReview");
        await fresh.DoAsync(Colleague.Discipline, "steps/ClosureReviewPass", new { opinion = "材料齐全" });
        foreach (var one in new[] { old, fresh })
        {
            await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "符合销号标准" });
            one.Stage.ShouldBe("Closed");
        }
        (await admin.ReadAsync("")).GetProperty("versions").EnumerateArray().Where(one => one.GetProperty("key").GetString() == "standard")
            .Select(one => (one.GetProperty("version").GetInt32(), one.GetProperty("total").GetInt32())).ShouldBe([(3, 1), (2, 23), (1, 0)]);
    }

    [Theory, EveryDatabase]
    public async Task Another_server_knows_what_was_published(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        await using var second = await RectifyServer.StartAsync(running.Database);
        var catalog = second.Services.GetRequiredService<DefinitionCatalog>();
        catalog.Newest("standard").Version.ShouldBe(2);
        var admin = new Administrator(running.Bureau);
        await admin.PublishAsync(await admin.DraftAsync(Administrator.Joint("PlanReview", "JointReview", "会审", "Planning")));

        using var there = running.Bureau.At(second.Address);
        var one = new CaseAtWork(there, await RegisteredAsync(running.Bureau));

        (await one.ViewAsync()).GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("label").GetString()).ShouldContain("会审");
        catalog.Newest("standard").Version.ShouldBe(3);
    }

    /// <summary>The plan approved twice, which ends the review of an old case.</summary>
    private static async Task PlannedAsync(CaseAtWork one)
    {
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订学习制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        await one.DoAsync(Colleague.Liaison, "approve-plan");
    }

    private static async Task ReviewedAsync(Bureau bureau, CaseAtWork one)
    {
        one.Stage.ShouldBe("JointReview");
        var work = await (await bureau.AsAsync(Colleague.Discipline)).GetAsync("/api/v1/work", Cancel).ReadAsync();
        work.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("title").GetString()).ShouldBe(["会审"]);
        (await one.ViewAsync(Colleague.Discipline)).GetProperty("actions").EnumerateArray().Select(action => action.GetProperty("label").GetString())
            .ShouldBe(["会审通过", "会审退回"]);
        (await one.TryAsync(Colleague.Leader, "steps/JointReviewPass", new { opinion = "同意" }).RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        (await one.TryAsync(Colleague.Discipline, "steps/JointReviewPass").RefusedAsync()).Rule.ShouldBe("InputMissing");
        (await one.TryAsync(Colleague.Discipline, "steps/ApprovePlan").RefusedAsync()).Rule.ShouldBe("NotAStep");
        (await one.TryAsync(Colleague.Discipline, "steps/Whatever").RefusedAsync()).Rule.ShouldBe("ActionNotInStage");
        await one.DoAsync(Colleague.Discipline, "steps/JointReviewReturn", new { reason = "措施不够具体" });
        one.Stage.ShouldBe("Planning");
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        await one.DoAsync(Colleague.Liaison, "approve-plan");
        await one.DoAsync(Colleague.Discipline, "steps/JointReviewPass", new { opinion = "同意" });
        one.Stage.ShouldBe("Implementing");
        var told = (await one.ViewAsync()).GetProperty("history").EnumerateArray().ToList();
        told.Single(line => line.GetProperty("label").GetString() == "会审退回").GetProperty("reason").GetString().ShouldBe("措施不够具体");
        told.Single(line => line.GetProperty("label").GetString() == "会审通过").GetProperty("details").GetString().ShouldBe("同意");
    }

    private static async Task AppliedAsync(CaseAtWork one)
    {
        foreach (var measure in await one.MeasuresAsync())
        {
            await one.UploadAsync(Colleague.Office, measure, "制度.txt", Encoding.UTF8.GetBytes("学习制度"), CaseSteps.Dated);
            await one.DoAsync(Colleague.Office, "complete-measure", new { measureId = measure, result = "印发制度1项" });
        }
        await one.DoAsync(Colleague.Finance, "finish-part");
        await one.DoAsync(Colleague.Office, "finish-part");
        await one.DoAsync(Colleague.Office, "apply-for-closure", new { statement = "已完成" });
        await one.DoAsync(Colleague.Leader, "approve-closure");
    }

    private static async Task<string> RegisteredAsync(Bureau bureau)
    {
        var client = await bureau.AsAsync(Colleague.Liaison);
        var source = (await client.GetAsync("/api/v1/sources", Cancel).ReadAsync()).EnumerateArray().First().GetProperty("id").GetGuid();
        using var request = Changes.To("/findings", new { sourceId = source, aspect = "党的建设方面", text = "会议记录不完整" });
        return (await client.SendAsync(request, Cancel).ReadAsync()).GetProperty("number").GetString()!;
    }
}
