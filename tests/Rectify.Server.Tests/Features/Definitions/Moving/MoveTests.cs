using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Features.Definitions.Moving.MovingBureau;

namespace Rectify.Server.Tests.Features.Definitions.Moving;

/// <summary>Moving running cases to another version: the dry run tells what the run does, row by row.</summary>
public class MoveTests(TestDatabases databases)
{
    private const string InReview = "XC2019-001";
    private const string Assigned = "XC2019-002";

    [Theory, EveryDatabase]
    public async Task The_run_does_what_the_dry_run_said(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var bureau = running.Bureau;
        var told = await RowsAsync(after => bureau.PostAsync("/preview", With(Terms(), after)).ReadAsync());

        var move = await bureau.StartMoveAsync(Terms());
        await running.Server.SweepAsync();

        var done = await RowsAsync(after => bureau.AskAsync($"/definitions/moves/{move}/rows?size=10&after={after}"));
        done.Select(row => (Text(row, "number"), Text(row, "problem"))).ShouldBe(told.Select(row => (Text(row, "number"), Text(row, "problem"))));
        told.Single(row => Text(row, "rule") is not null).ShouldSatisfyAllConditions(
            row => (Text(row, "number"), Text(row, "rule")).ShouldBe((InReview, "StageNotInTarget")));
        (await bureau.MoveAsync(move)).GetProperty("state").GetString().ShouldBe("Done");
    }

    [Theory, EveryDatabase]
    public async Task The_dry_run_counts_and_says_why_and_writes_nothing(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var before = await Http.RowCounts.OfAsync(running.Database);

        var preview = await running.Bureau.PostAsync("/preview", With(Terms(), after: "", onlyRefused: true)).ReadAsync();

        (preview.GetProperty("total").GetInt32(), preview.GetProperty("movable").GetInt32()).ShouldBe((23, 22));
        preview.GetProperty("rows").EnumerateArray().ShouldHaveSingleItem();
        preview.GetProperty("reasons").EnumerateArray().ShouldHaveSingleItem().GetProperty("count").GetInt32().ShouldBe(1);
        (await Http.RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task The_dry_run_says_that_no_case_is_moved_past_its_work(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var terms = Terms(stageMap: new { PlanReview = "LeaderReview", Assigned = "Registered" });

        var preview = await running.Bureau.PostAsync("/preview", With(terms, after: "", onlyRefused: true)).ReadAsync();

        preview.GetProperty("rows").EnumerateArray().Select(row => (Text(row, "number"), Text(row, "rule")))
            .ShouldBe([(InReview, "StageTakesApplication"), (Assigned, "StageStaysItself")]);
    }

    [Theory, EveryDatabase]
    public async Task A_case_whose_stage_was_merged_into_another_comes_back_to_it(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var move = await running.Bureau.StartMoveAsync(Terms(stageMap: Map("PlanReview", "Planning")));
        await running.Server.SweepAsync();
        var one = new CaseAtWork(running.Bureau, InReview);
        Text(await one.ViewAsync(), "stage").ShouldBe("Planning");

        await running.Bureau.PostAsync("/undo", new { moveId = move }).ReadAsync();
        await running.Server.SweepAsync();

        Text(await one.ViewAsync(), "stage").ShouldBe("PlanReview");
    }

    [Theory, EveryDatabase]
    public async Task A_moved_case_tells_of_it_and_goes_on_with_the_other_version(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        await running.Bureau.StartMoveAsync(Terms());
        await running.Server.SweepAsync();

        var one = new CaseAtWork(running.Bureau, Assigned);
        var line = (await one.ViewAsync()).GetProperty("history").EnumerateArray().First();
        (Text(line, "label"), Text(line, "reason"), Text(line, "actorName")).ShouldBe(("流程迁移", "流程调整", "管理员"));
        Text(line, "details").ShouldBe("由“巡察整改标准流程”第2版转为“立行立改简易流程”第1版");
        using var request = Changes.To(one.PathOf("accept"), null, (await one.ViewAsync()).GetProperty("version").GetInt32());
        Text(await one.SendAsync(Colleague.Office, request).ReadAsync(), "stage").ShouldBe("Planning");
    }

    [Theory, EveryDatabase]
    public async Task A_case_that_went_on_after_the_start_is_judged_anew(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var move = await running.Bureau.StartMoveAsync(Terms());
        var one = new CaseAtWork(running.Bureau, Assigned);
        using (var request = Changes.To(one.PathOf("accept"), null, 2))
            await one.RememberAsync(await one.SendAsync(Colleague.Office, request));
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");

        await running.Server.SweepAsync();

        var row = (await running.Bureau.AskAsync($"/definitions/moves/{move}/rows?state=Refused")).GetProperty("rows").EnumerateArray()
            .Single(row => Text(row, "number") == Assigned);
        Text(row, "fromStage").ShouldBe("措施审核");
        Text(row, "problem").ShouldNotBeNull().ShouldContain("措施审核");
    }

    [Theory, EveryDatabase]
    public async Task A_stopped_move_leaves_the_rest_and_can_be_taken_back(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var bureau = running.Bureau;
        var move = await bureau.StartMoveAsync(Terms());
        await bureau.PostAsync("/stop", new { moveId = move }).ReadAsync();

        await running.Server.SweepAsync();

        (await bureau.CountAsync(move, "pending")).ShouldBe(22);
        (await bureau.PostAsync("/stop", new { moveId = move }).RefusedAsync()).Rule.ShouldBe("MoveNotRunning");
        (await bureau.PostAsync("/undo", new { moveId = move }).RefusedAsync()).Rule.ShouldBe("MoveNotUndoable");
    }

    [Theory, EveryDatabase]
    public async Task What_makes_no_sense_is_refused_before_anything_is_written(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        var bureau = running.Bureau;
        var before = await Http.RowCounts.OfAsync(running.Database);

        (await bureau.PostAsync("", Terms(toVersion: 99)).RefusedAsync()).Rule.ShouldBe("VersionNotFound");
        (await bureau.PostAsync("", Terms("standard", 2)).RefusedAsync()).Rule.ShouldBe("SameVersion");
        (await bureau.PostAsync("", Terms(stageMap: Map("PlanReview", "Nowhere"))).RefusedAsync()).Rule.ShouldBe("UnknownStageInMap");
        (await bureau.PostAsync("", Terms(reason: " ")).RefusedAsync()).Field.ShouldBe("reason");
        (await Http.RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task While_cases_are_being_moved_no_second_move_of_them_begins(DatabaseProvider provider)
    {
        await using var running = await OpenAsync(provider);
        await running.Bureau.StartMoveAsync(Terms());

        (await running.Bureau.PostAsync("", Terms("standard", 1)).RefusedAsync()).Rule.ShouldBe("MoveInProgress");

        await running.Server.SweepAsync();
        (await running.Bureau.StartMoveAsync(Terms("standard", 1))).ShouldNotBe(Guid.Empty);
    }

    /// <summary>A bureau of which one case waits in a stage that the shorter lifecycle does not have.</summary>
    private async Task<RunningBureau> OpenAsync(DatabaseProvider provider)
    {
        var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.PlanningAsync(InReview);
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订制度"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await running.Bureau.AssignedAsync(Assigned);
        return running;
    }

    private static Dictionary<string, object?> With(object terms, string after, bool onlyRefused = false) => new(
        JsonSerializer.Deserialize<Dictionary<string, object?>>(JsonSerializer.Serialize(terms))!)
    {
        ["after"] = after, ["size"] = 10, ["onlyRefused"] = onlyRefused,
    };

    /// <summary>A dictionary's keys are sent as they are, an object's members are not.</summary>
    private static Dictionary<string, string> Map(string stage, string target) => new() { [stage] = target };

    private static string? Text(JsonElement row, string field) => row.GetProperty(field).GetString();
}
