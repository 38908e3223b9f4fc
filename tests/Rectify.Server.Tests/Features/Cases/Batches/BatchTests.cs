using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents.Writing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases.Batches;

/// <summary>One command for many cases, under the rules of one by one; the preview tells what the run does.</summary>
public class BatchTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Each_row_has_its_own_result_and_the_preview_says_the_same(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var (own, stale) = (await bureau.AssignedAsync("XC2019-001"), await bureau.AssignedAsync("XC2019-002"));
        var foreign = new CaseAtWork(bureau, "XC2019-003");
        await foreign.DoAsync(Colleague.Liaison, "assign", Alone(bureau));
        var planning = await bureau.PlanningAsync("XC2019-004");
        var last = await bureau.AssignedAsync("XC2019-005");
        (string, int)[] cases =
        [
            (own.Number, own.Version), (stale.Number, stale.Version - 1), (foreign.Number, foreign.Version),
            (planning.Number, planning.Version), (last.Number, last.Version),
        ];
        var before = await Http.RowCounts.OfAsync(running.Database);

        var preview = await bureau.PostAsync(Colleague.Office, "/preview", "Accept", null, cases).ReadAsync();
        (await Http.RowCounts.OfAsync(running.Database)).ShouldBe(before);
        var batch = (await bureau.PostAsync(Colleague.Office, "", "Accept", null, cases).ReadAsync()).GetGuid();
        await running.Server.SweepBatchesAsync();

        var rows = await bureau.RowsAsync(Colleague.Office, batch);
        rows.Select(row => row.Rule).ShouldBe([null, "StaleVersion", "CaseNotFound", "ActionNotInStage", null]);
        rows.Select(row => row.State).ShouldBe(["Done", "Refused", "Refused", "Refused", "Done"]);
        using (var file = await (await bureau.AsAsync(Colleague.Office)).GetAsync($"/api/v1/batches/{batch}/export", TestContext.Current.CancellationToken))
            SheetCells.Of(await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))
                .Where(cell => cell.StartsWith('C')).Select(cell => cell.Split(": ")[1]).ShouldBe(["结果", "已办", "未办", "未办", "未办", "已办"]);
        preview.EnumerateArray().Select(row => row.GetProperty("rule").GetString()).ShouldBe(rows.Select(row => row.Rule));
        (await last.ViewAsync()).GetProperty("stage").GetString().ShouldBe("Planning");
        (await last.ViewAsync()).GetProperty("history").EnumerateArray().First().GetProperty("actorName").GetString().ShouldBe("办公室经办人");
    }

    [Theory, EveryDatabase]
    public async Task What_is_the_same_for_every_case_is_checked_before_anything_is_written(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var before = await Http.RowCounts.OfAsync(running.Database);

        var empty = await bureau.PostAsync(Colleague.Verifier, "", "AcceptClosure", new { }, ("XC2019-001", 1)).RefusedAsync();
        (empty.Rule, empty.Field).ShouldBe(("InputInvalid", "opinion"));
        (await bureau.PostAsync(Colleague.Liaison, "", "Assign", new { deadline = "月底" }, ("XC2019-001", 1)).RefusedAsync())
            .Rule.ShouldBe("BatchContentUnreadable");
        (await bureau.PostAsync(Colleague.Office, "", "AddEvidence", new { }, ("XC2019-001", 1)).RefusedAsync()).Rule.ShouldBe("NotBatchable");
        (await bureau.PostAsync(Colleague.Office, "", "Accept", null, ("XC2019-001", 1), ("XC2019-001", 2)).RefusedAsync()).Field.ShouldBe("cases");
        (await bureau.PostAsync(Colleague.Administrator, "", "Accept", null, ("XC2019-001", 1)).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        (await Http.RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_was_done_under_its_key_already_is_marked_and_the_batch_ends(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var one = await running.Bureau.AssignedAsync("XC2019-001");
        var batch = (await running.Bureau.PostAsync(Colleague.Office, "", "Accept", null, (one.Number, one.Version)).ReadAsync()).GetGuid();
        await one.SendAsync(Colleague.Office, Changes.To(one.PathOf("accept"), new { }, one.Version, $"batch-{batch}-1")).ReadAsync();

        await running.Server.SweepBatchesAsync();

        (await running.Bureau.RowsAsync(Colleague.Office, batch)).Select(row => row.State).ShouldBe(["Done"]);
        (await one.ViewAsync()).GetProperty("history").EnumerateArray().Count(line => line.GetProperty("trigger").GetString() == "Accept").ShouldBe(1);
    }

    [Theory, EveryDatabase]
    public async Task Proposals_of_one_kind_are_approved_together(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var (with, without) = (await bureau.PlanningAsync("XC2019-001"), await bureau.PlanningAsync("XC2019-002"));
        await with.DoAsync(Colleague.Office, "propose-extension", new { newDeadline = "2091-06-30", reason = "审批周期长" });

        var batch = (await bureau.PostAsync(
            Colleague.Leader, "", "ApproveExtension", null, (with.Number, with.Version), (without.Number, without.Version)).ReadAsync()).GetGuid();
        await running.Server.SweepBatchesAsync();

        (await bureau.RowsAsync(Colleague.Leader, batch)).Select(row => row.Rule).ShouldBe([null, "ProposalNotPending"]);
    }

    [Theory, EveryDatabase]
    public async Task Whoever_has_left_does_nothing_any_more(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync("XC2019-001");
        var batch = (await bureau.PostAsync(Colleague.Office, "", "Accept", null, (one.Number, one.Version)).ReadAsync()).GetGuid();
        using var close = Changes.To("/accounts/set-active", new { personId = bureau.IdOf(Colleague.Office), isActive = false });
        await (await bureau.AsAsync(Colleague.Administrator)).SendAsync(close, TestContext.Current.CancellationToken).ReadAsync();

        await running.Server.SweepBatchesAsync();

        (await bureau.RowsAsync(Colleague.Administrator, batch)).ShouldBe([(one.Number, "Refused", "BatchAccountClosed")]);
        (await one.ViewAsync()).GetProperty("stage").GetString().ShouldBe("Assigned");
    }

    [Theory, EveryDatabase]
    public async Task A_role_that_was_taken_away_is_missing_when_the_row_is_done(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync("XC2019-001");
        var batch = (await bureau.PostAsync(Colleague.Office, "", "Accept", null, (one.Number, one.Version)).ReadAsync()).GetGuid();
        using var change = Changes.To("/accounts/set-roles", new { personId = bureau.IdOf(Colleague.Office), roles = new[] { "Reporter" } });
        await (await bureau.AsAsync(Colleague.Administrator)).SendAsync(change, TestContext.Current.CancellationToken).ReadAsync();

        await running.Server.SweepBatchesAsync();

        (await bureau.RowsAsync(Colleague.Administrator, batch)).ShouldBe([(one.Number, "Refused", "AccountMayNot")]);
    }

    [Theory, EveryDatabase]
    public async Task Others_do_not_see_a_batch_and_administrators_do(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var one = await bureau.AssignedAsync("XC2019-001");
        var batch = (await bureau.PostAsync(Colleague.Office, "", "Accept", null, (one.Number, one.Version)).ReadAsync()).GetGuid();

        (await bureau.GetAsync(Colleague.Finance, "/batches")).GetArrayLength().ShouldBe(0);
        (await (await bureau.AsAsync(Colleague.Finance)).GetAsync($"/api/v1/batches/{batch}/rows", TestContext.Current.CancellationToken)
            .RefusedAsync()).Rule.ShouldBe("BatchNotFound");
        (await bureau.GetAsync(Colleague.Administrator, "/batches")).GetArrayLength().ShouldBe(1);
        (await bureau.GetAsync(Colleague.Office, $"/batches/{batch}")).GetProperty("startedBy").GetString().ShouldBe("办公室经办人");
    }

    [Theory, EveryDatabase]
    public async Task The_choices_are_what_can_be_done_now(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var (assigned, planning) = (await bureau.AssignedAsync("XC2019-001"), await bureau.PlanningAsync("XC2019-002"));
        using var request = Changes.To("/batches/choices", new { numbers = new[] { assigned.Number, planning.Number, "XC2019-003" } });

        var choices = await (await bureau.AsAsync(Colleague.Office)).SendAsync(request, TestContext.Current.CancellationToken).ReadAsync();

        choices.GetProperty("cases").EnumerateArray().Select(one => (one.GetProperty("number").GetString(), one.GetProperty("version").GetInt32()))
            .ShouldBe([(assigned.Number, assigned.Version), (planning.Number, planning.Version)]);
        choices.GetProperty("actions").EnumerateArray().Select(one => (one.GetProperty("trigger").GetString(), one.GetProperty("count").GetInt32()))
            .ShouldBe([("Accept", 1), ("ProposeExtension", 1)]);
    }

    /// <summary>Led by the school, and nobody else has a part in it.</summary>
    private static object Alone(Bureau bureau) => new
    {
        responsibleLeaderId = bureau.IdOf(Colleague.Leader), leadUnitId = bureau.SchoolId, type = "ByDeadline",
        deadline = CaseSteps.Deadline, closingStandard = "制度印发",
    };
}
