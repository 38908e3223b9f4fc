using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Cases;

/// <summary>更正退回: an administrator forces a case back one stage, and everybody can see it for ever.</summary>
public class CorrectCaseTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly object Mistake = new { reason = "误操作" };

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_case_goes_back_stage_by_stage_and_each_line_is_marked(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber());

        foreach (var stage in new[] { "LeaderReview", "Implementing", "PlanReview", "Planning", "Assigned", "Registered" })
        {
            await one.DoAsync(Colleague.Administrator, "correct", Mistake);
            one.Stage.ShouldBe(stage);
        }

        var told = (await one.ViewAsync()).GetProperty("history").EnumerateArray().Take(6).ToList();
        told.ShouldAllBe(line => line.GetProperty("origin").GetString() == "Correction" && line.GetProperty("reason").GetString() == "误操作");
        (await one.TryAsync(Colleague.Administrator, "correct", Mistake).RefusedAsync()).Rule.ShouldBe("ActionNotInStage");
        (await one.TryAsync(Colleague.Liaison, "correct", Mistake).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        (await DiscrepanciesAsync(running)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_closure_is_open_again_and_still_another_s_to_verify(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber(), applicant: Colleague.OfficeVerifier);
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        var before = await BalanceAsync(running);
        (await one.TryAsync(Colleague.Administrator, "correct").RefusedAsync()).Field.ShouldBe("reason");

        await one.DoAsync(Colleague.Administrator, "correct", Mistake);

        one.Stage.ShouldBe("Verification");
        var view = await one.ViewAsync();
        (view.GetProperty("closedOn").ValueKind, view.GetProperty("cycle").GetInt32()).ShouldBe((JsonValueKind.Null, 1));
        var after = await BalanceAsync(running);
        (after.Reopened - before.Reopened, after.Closing - before.Closing, after.Holds).ShouldBe((1, 1, true));
        (await one.TryAsync(Colleague.OfficeVerifier, "accept-closure", new { opinion = "好" }).RefusedAsync()).Rule.ShouldBe("VerifierMustNotBeSubmitter");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        await one.DoAsync(Colleague.Liaison, "sustain",
            new { ownerId = running.Bureau.IdOf(Colleague.Office), nextReviewOn = CaseSteps.Deadline, intervalMonths = 6 });
        await one.DoAsync(Colleague.Administrator, "correct", Mistake);
        (one.Stage, (await one.ViewAsync()).GetProperty("sustainment").ValueKind).ShouldBe(("Closed", JsonValueKind.Null));
    }

    [Theory, EveryDatabase]
    public async Task A_corrected_ending_no_longer_stands(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, target) = (new CaseAtWork(running.Bureau, running.NextNumber()), new CaseAtWork(running.Bureau, running.NextNumber()));
        await one.ProposeAsync(
            Colleague.Liaison, "propose-ending", new { kind = "Merge", target = target.Number, reason = "重复" }, Colleague.Leader);
        var before = await BalanceAsync(running);

        await one.DoAsync(Colleague.Administrator, "correct", Mistake);

        one.Stage.ShouldBe("Registered");
        var view = await one.ViewAsync();
        view.GetProperty("proposals")[0].GetProperty("state").GetString().ShouldBe("Lapsed");
        (await target.ViewAsync()).GetProperty("relations").GetProperty("mergedFrom").GetArrayLength().ShouldBe(0);
        var after = await BalanceAsync(running);
        (after.Reopened - before.Reopened, after.Holds).ShouldBe((1, true));
        await one.EndAsync();
        (await target.ViewAsync()).GetProperty("relations").GetProperty("mergedFrom").GetArrayLength().ShouldBe(0);
        (await DiscrepanciesAsync(running)).ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task What_nobody_could_decide_any_more_lapses_and_the_rest_goes_on(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "propose-extension", new { newDeadline = CaseSteps.Deadline.AddDays(30), reason = "等待批复" });
        await one.DoAsync(Colleague.Liaison, "propose-ending", new { kind = "Withdrawal", reason = "重复" });

        await one.DoAsync(Colleague.Administrator, "correct", Mistake);
        (await StatesAsync(one)).ShouldBe(["Pending", "Pending"]);
        await one.DoAsync(Colleague.Administrator, "correct", Mistake);
        await one.DoAsync(Colleague.Administrator, "correct", Mistake);

        one.Stage.ShouldBe("Assigned");
        (await StatesAsync(one)).ShouldBe(["Lapsed", "Pending"]);
        var work = await (await running.Bureau.AsAsync(Colleague.Leader)).GetAsync("/api/v1/work", Cancel).ReadAsync();
        work.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("caseNumber").GetString() == one.Number)
            .Select(row => row.GetProperty("title").GetString()).ShouldBe(["审批：同意撤销"]);
    }

    private static async Task<IEnumerable<string?>> StatesAsync(CaseAtWork one) =>
        (await one.ViewAsync()).GetProperty("proposals").EnumerateArray().Select(item => item.GetProperty("state").GetString());

    private static async Task<int> DiscrepanciesAsync(RunningBureau running) =>
        (await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync()).GetProperty("count").GetInt32();

    private static async Task<(int Reopened, int Closing, bool Holds)> BalanceAsync(RunningBureau running)
    {
        var report = await (await running.Bureau.AsAsync(Colleague.Reporter)).GetAsync("/api/v1/tallies/half-year", Cancel).ReadAsync();
        var balance = report.GetProperty("sources")[0].GetProperty("balance");
        return (balance.GetProperty("reopened").GetInt32(), balance.GetProperty("closing").GetInt32(), balance.GetProperty("holds").GetBoolean());
    }
}
