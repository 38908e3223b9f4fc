using System.Text.Json;
using Rectify.Domain.Closure;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Delegations;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Sampling;

/// <summary>回头看: anybody can draw the same cases again; what is found out is noted once, by somebody who took no part.</summary>
public class SamplingTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task The_seed_and_the_closed_cases_decide_and_the_draw_can_be_made_again(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var closed = new List<CaseAtWork> { await ClosedAsync(running), await ClosedAsync(running) };
        await running.Bureau.AssignedAsync(running.NextNumber());
        var population = await ClosedNumbersAsync(running);

        var first = await DrawAsync(running, 2, seed: 7);
        Numbers(first).ShouldBe(SampleDraw.Of(7, population, 2));
        first.GetProperty("population").GetInt32().ShouldBe(population.Count);
        Numbers(await DrawAsync(running, 2, seed: 7)).ShouldBe(Numbers(first));
        var own = await DrawAsync(running, 1, seed: null);
        Numbers(own).ShouldBe(SampleDraw.Of(own.GetProperty("seed").GetInt32(), population, 1));
        await closed[0].DoAsync(Colleague.Liaison, "reopen", new { reason = "群众反映反弹", newDeadline = CaseSteps.Deadline });

        foreach (var draw in new[] { first, own })
        {
            var again = await running.Bureau.GetAsync(Colleague.Reporter, $"/samples/{draw.GetProperty("id").GetGuid()}/redraw").ReadAsync();
            again.GetProperty("isIdentical").GetBoolean().ShouldBeTrue();
            again.GetProperty("population").GetInt32().ShouldBe(population.Count);
        }
        (await DrawAsync(running, 1, seed: 7)).GetProperty("population").GetInt32().ShouldBe(population.Count - 1);
    }

    [Theory, EveryDatabase]
    public async Task More_than_there_are_is_refused_with_the_number(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var there = (await ClosedNumbersAsync(running)).Count;

        var refusal = await TryDrawAsync(running, Colleague.Liaison, there + 1, seed: 1).RefusedAsync();

        (refusal.Rule, refusal.Title).ShouldBe(("SampleTooLarge", $"该来源目前只有{there}个已销号事项，抽不出{there + 1}个。请减少抽查数量。"));
        (await TryDrawAsync(running, Colleague.Liaison, 0, seed: 1).RefusedAsync()).Rule.ShouldBe("InputInvalid");
        (await TryDrawAsync(running, Colleague.Office, 1, seed: 1).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
    }

    [Theory, EveryDatabase]
    public async Task What_holds_is_noted_once_and_by_somebody_who_took_no_part(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await ClosedAsync(running, applicant: Colleague.OfficeVerifier);
        var sample = await DrawAllAsync(running);
        var holds = new { sampleId = sample, outcome = "Holds", opinion = "抽查凭证30份，未见同类问题" };

        foreach (var partaker in new[] { Colleague.Verifier, Colleague.OfficeVerifier })
            (await one.TryAsync(partaker, "check-sample", holds).RefusedAsync()).Rule.ShouldBe("CheckerTookPart", $"{partaker}");
        (await one.TryAsync(Colleague.Liaison, "check-sample", new { sampleId = sample, outcome = "Pending", opinion = "x" }).RefusedAsync())
            .Rule.ShouldBe("InputInvalid");
        await one.DoAsync(Colleague.Liaison, "check-sample", holds);
        (await one.TryAsync(Colleague.Everything, "check-sample", holds).RefusedAsync()).Rule.ShouldBe("AlreadyChecked");

        one.Stage.ShouldBe("Closed");
        var row = await RowAsync(running, sample, one.Number);
        (row.GetProperty("result").GetString(), row.GetProperty("checkedBy").GetString()).ShouldBe(("Holds", "联络员"));
        var summary = (await ViewAsync(running, sample)).GetProperty("summary");
        (summary.GetProperty("holds").GetInt32(), summary.GetProperty("relapsed").GetInt32()).ShouldBe((1, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_stand_in_of_who_took_part_does_not_look_back_at_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await ClosedAsync(running);
        var sample = await DrawAllAsync(running);
        var delegation = await running.Bureau.DelegateAsync(Colleague.Verifier, Colleague.School);

        (await one.TryAsync(Colleague.School, "check-sample", new { sampleId = sample, outcome = "Holds", opinion = "好" }).RefusedAsync())
            .Rule.ShouldBe("CheckerTookPart");
        await running.Bureau.EndAsync(Colleague.School, delegation);
    }

    [Theory, EveryDatabase]
    public async Task A_relapse_starts_another_cycle_with_its_result_or_not_at_all(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await ClosedAsync(running);
        await one.DoAsync(Colleague.Liaison, "sustain", new
        {
            ownerId = running.Bureau.IdOf(Colleague.Office), nextReviewOn = CaseSteps.Deadline, intervalMonths = 6,
        });
        var sample = await DrawAllAsync(running);

        (await TryRelapseAsync(one, Colleague.Liaison, sample, deadline: null).RefusedAsync()).Rule.ShouldBe("InputMissing");
        (await TryRelapseAsync(one, Colleague.OfficeVerifier, sample, CaseSteps.Deadline).RefusedAsync()).Rule.ShouldBe("RoleMayNot");
        (await RowAsync(running, sample, one.Number)).GetProperty("result").GetString().ShouldBe("Pending");
        await one.RememberAsync(await TryRelapseAsync(one, Colleague.Liaison, sample, CaseSteps.Deadline));

        one.Stage.ShouldBe("Planning");
        var view = await one.ViewAsync();
        var line = view.GetProperty("history")[0];
        (view.GetProperty("cycle").GetInt32(), line.GetProperty("trigger").GetString(), line.GetProperty("reason").GetString())
            .ShouldBe((2, "FailReview", "又发现未集体研究3次"));
        (await RowAsync(running, sample, one.Number)).GetProperty("result").GetString().ShouldBe("Relapsed");
    }

    private static async Task<CaseAtWork> ClosedAsync(RunningBureau running, Colleague applicant = Colleague.Office)
    {
        var one = await running.Bureau.VerificationAsync(running.NextNumber(), applicant);
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        return one;
    }

    private static Task<HttpResponseMessage> TryRelapseAsync(CaseAtWork one, Colleague who, Guid sample, DateOnly? deadline) =>
        one.TryAsync(who, "check-sample", new { sampleId = sample, outcome = "Relapsed", opinion = "又发现未集体研究3次", newDeadline = deadline });

    private static async Task<IReadOnlyList<string>> ClosedNumbersAsync(RunningBureau running)
    {
        var rows = (await running.Bureau.GetAsync(Colleague.Liaison, "/cases?size=100").ReadAsync()).GetProperty("rows").EnumerateArray();
        return [.. rows.Where(row => row.GetProperty("bucket").GetString() == "Completed").Select(row => row.GetProperty("number").GetString()!)];
    }

    private static async Task<Guid> SourceAsync(RunningBureau running) =>
        (await running.Bureau.GetAsync(Colleague.Liaison, "/sources").ReadAsync())[0].GetProperty("id").GetGuid();

    private static async Task<HttpResponseMessage> TryDrawAsync(RunningBureau running, Colleague who, int count, int? seed) =>
        await running.Bureau.PostAsync(who, "/samples", new { sourceId = await SourceAsync(running), count, seed });

    private static Task<JsonElement> DrawAsync(RunningBureau running, int count, int? seed) =>
        TryDrawAsync(running, Colleague.Liaison, count, seed).ReadAsync();

    private static async Task<Guid> DrawAllAsync(RunningBureau running) =>
        (await DrawAsync(running, (await ClosedNumbersAsync(running)).Count, seed: 20200630)).GetProperty("id").GetGuid();

    private static Task<JsonElement> ViewAsync(RunningBureau running, Guid sample) =>
        running.Bureau.GetAsync(Colleague.Reporter, $"/samples/{sample}").ReadAsync();

    private static async Task<JsonElement> RowAsync(RunningBureau running, Guid sample, string number) =>
        (await ViewAsync(running, sample)).GetProperty("cases").EnumerateArray().Single(row => row.GetProperty("number").GetString() == number);

    private static IReadOnlyList<string?> Numbers(JsonElement receipt) =>
        [.. receipt.GetProperty("numbers").EnumerateArray().Select(number => number.GetString())];
}
