using System.Text;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Delegations;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Outcomes;

/// <summary>登记、更正、作废: a record has evidence of its case, and what was recorded stays to be read.</summary>
public class RecordOutcomeTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task It_is_proven_by_evidence_of_the_case_and_kept_by_its_units_or_the_liaison(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, proof) = await ProvenAsync(running, running.NextNumber());
        var (_, foreign) = await ProvenAsync(running, running.NextNumber());

        (await one.TryAsync(Colleague.Office, "record-outcome", Rule(foreign)).RefusedAsync()).Rule.ShouldBe("OutcomeNotProven");
        (await one.TryAsync(Colleague.School, "record-outcome", Rule(proof)).RefusedAsync()).Rule.ShouldBe("CaseNotFound");
        (await one.TryAsync(Colleague.Leader, "record-outcome", Rule(proof)).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        (await one.TryAsync(Colleague.Office, "record-outcome", new { kind = "RuleMade", count = 1, title = "制度", evidenceId = proof })
            .RefusedAsync()).Field.ShouldBe("effectiveOn");
        foreach (var keeper in new[] { Colleague.Office, Colleague.Finance, Colleague.Liaison })
            await one.DoAsync(keeper, "record-outcome", Rule(proof));

        var list = await ListAsync(running, one, Colleague.Finance);
        list.GetProperty("mayKeep").GetBoolean().ShouldBeTrue();
        list.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("recordedBy").GetString())
            .ShouldBe(["办公室经办人", "财务科经办人", "联络员"]);
        (await ListAsync(running, one, Colleague.Reporter)).GetProperty("mayKeep").GetBoolean().ShouldBeFalse();
    }

    [Theory, EveryDatabase]
    public async Task A_correction_voids_the_old_record_and_names_the_new_one(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, proof) = await ProvenAsync(running, running.NextNumber());
        await one.DoAsync(Colleague.Office, "record-outcome", Money(proof, 125_000.50m));
        var before = await CountAsync(running);
        var first = await OnlyIdAsync(running, one);

        await one.DoAsync(Colleague.Office, "record-outcome", Money(proof, 12_500.05m, first, "少写一位小数"));

        var rows = await RowsAsync(running, one);
        var (old, corrected) = (rows.Single(row => Id(row) == first), rows.Single(row => Id(row) != first));
        old.GetProperty("amount").GetDecimal().ShouldBe(125_000.50m);
        old.GetProperty("voided").GetProperty("because").GetString().ShouldBe("少写一位小数");
        old.GetProperty("voided").GetProperty("replacedById").GetGuid().ShouldBe(Id(corrected));
        corrected.GetProperty("voided").ValueKind.ShouldBe(JsonValueKind.Null);
        ((await CountAsync(running)).Amount - before.Amount).ShouldBe(12_500.05m - 125_000.50m);
        (await CountAsync(running, before.KnownAt)).Amount.ShouldBe(before.Amount, "What was known then stays as it was.");
        (await one.TryAsync(Colleague.Office, "record-outcome", Money(proof, 1, first, "再改")).RefusedAsync()).Rule.ShouldBe("OutcomeIsVoid");
    }

    [Theory, EveryDatabase]
    public async Task A_voided_record_counts_no_more_and_is_voided_once(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, proof) = await ProvenAsync(running, running.NextNumber());
        var (other, _) = await ProvenAsync(running, running.NextNumber());
        var before = await CountAsync(running);
        await one.DoAsync(Colleague.Office, "record-outcome", Money(proof, 300));
        var id = await OnlyIdAsync(running, one);

        (await one.TryAsync(Colleague.Office, "void-outcome", new { outcomeId = id, reason = " " }).RefusedAsync()).Rule.ShouldBe("InputInvalid");
        (await other.TryAsync(Colleague.Office, "void-outcome", new { outcomeId = id, reason = "误" }).RefusedAsync()).Rule.ShouldBe("OutcomeNotInCase");
        await one.DoAsync(Colleague.Liaison, "void-outcome", new { outcomeId = id, reason = "重复登记" });

        (await CountAsync(running)).Amount.ShouldBe(before.Amount);
        (await RowsAsync(running, one)).Single().GetProperty("voided").GetProperty("by").GetString().ShouldBe("联络员");
        (await one.TryAsync(Colleague.Office, "void-outcome", new { outcomeId = id, reason = "误" }).RefusedAsync()).Rule.ShouldBe("OutcomeIsVoid");
    }

    [Theory, EveryDatabase]
    public async Task What_a_part_achieved_counts_with_the_finding_it_was_split_from(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var whole = await running.Bureau.PlanningAsync(running.NextNumber());
        await whole.DoAsync(Colleague.Liaison, "split", new { parts = new[] { "甲", "乙" }, reason = "分属两个科室" });
        var before = await CountAsync(running);
        var (part, proof) = await ProvenAsync(running, $"{whole.Number}-1");

        await part.DoAsync(Colleague.Office, "record-outcome", Money(proof, 77));

        ((await CountAsync(running)).Amount - before.Amount).ShouldBe(77);
        var rows = (await running.Bureau.GetAsync(Colleague.Reporter, "/tallies/outcomes/rows?outcome=Recovered&size=200").ReadAsync()).GetProperty("rows");
        rows.EnumerateArray().ShouldContain(row => row.GetProperty("caseNumber").GetString() == part.Number);
    }

    [Theory, EveryDatabase]
    public async Task The_liaison_proves_and_records_what_came_of_a_closed_case_and_it_is_shown_as_added_later(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber());
        (await UploadAsync(one, Colleague.Liaison).RefusedAsync()).Rule.ShouldBe("ActionNotInStage");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "达到标准" });
        (await UploadAsync(one, Colleague.Office).RefusedAsync()).Rule.ShouldBe("ActionNotInStage");
        (await one.ViewAsync(Colleague.Liaison)).GetProperty("mayProve").GetBoolean().ShouldBeTrue();

        await one.UploadAsync(Colleague.Liaison, null, "追缴凭证.txt", "追缴"u8.ToArray(), CaseSteps.Dated);
        var evidence = (await one.ViewAsync()).GetProperty("evidence").EnumerateArray().ToDictionary(
            item => item.GetProperty("title").GetString()!, item => item.GetProperty("afterClosure").GetBoolean());
        var proof = (await one.ViewAsync()).GetProperty("evidence")[1].GetProperty("id").GetGuid();
        await one.DoAsync(Colleague.Liaison, "record-outcome", Money(proof, 4_321));

        evidence.ShouldBe(new Dictionary<string, bool> { ["制度.txt"] = false, ["追缴凭证.txt"] = true }, ignoreOrder: true);
        (await RowsAsync(running, one)).Single().GetProperty("afterClosure").GetBoolean().ShouldBeTrue();
        var view = await one.ViewAsync();
        (view.GetProperty("stage").GetString(), view.GetProperty("history")[0].GetProperty("label").GetString()).ShouldBe(("Closed", "补充佐证"));
        view.GetProperty("notes")[0].GetProperty("words").GetString().ShouldBe("追缴资金4321元");
    }

    private static Task<HttpResponseMessage> UploadAsync(CaseAtWork one, Colleague who) => one.SendAsync(who, Changes.Of(
        one.PathOf("evidence"), Changes.Form("凭证.txt", new ByteArrayContent("凭证"u8.ToArray()), ("title", "凭证.txt"), ("documentDate", "2020-03-02")), one.Version));

    private static object Rule(Guid proof) =>
        new { kind = "RuleMade", count = 1, title = "采购管理办法", documentNumber = "体发〔2020〕3号", effectiveOn = "2020-05-06", evidenceId = proof };

    private static object Money(Guid proof, decimal amount, Guid? corrects = null, string? reason = null) =>
        new { kind = "Recovered", amount, effectiveOn = "2020-05-06", evidenceId = proof, correctsId = corrects, reason };

    private static async Task<(CaseAtWork Case, Guid Proof)> ProvenAsync(RunningBureau running, string number)
    {
        var one = await running.Bureau.PlanningAsync(number);
        await one.UploadAsync(Colleague.Office, null, "凭证.txt", Encoding.UTF8.GetBytes(number), CaseSteps.Dated);
        return (one, (await one.ViewAsync()).GetProperty("evidence")[0].GetProperty("id").GetGuid());
    }

    private static async Task<(decimal Amount, string KnownAt)> CountAsync(RunningBureau running, string? knownAt = null)
    {
        var tally = await running.Bureau.GetAsync(
            Colleague.Reporter, knownAt is null ? "/tallies/outcomes" : $"/tallies/outcomes?knownAt={Uri.EscapeDataString(knownAt)}").ReadAsync();
        var recovered = tally.GetProperty("kinds").EnumerateArray().Single(kind => kind.GetProperty("kind").GetString() == "Recovered");
        return (recovered.GetProperty("amount").GetDecimal(), tally.GetProperty("knownAt").GetString()!);
    }

    private static Task<JsonElement> ListAsync(RunningBureau running, CaseAtWork one, Colleague who) =>
        running.Bureau.GetAsync(who, one.PathOf("outcomes")).ReadAsync();

    private static async Task<IReadOnlyList<JsonElement>> RowsAsync(RunningBureau running, CaseAtWork one) =>
        [.. (await ListAsync(running, one, Colleague.Office)).GetProperty("rows").EnumerateArray()];

    private static async Task<Guid> OnlyIdAsync(RunningBureau running, CaseAtWork one) => Id((await RowsAsync(running, one)).Single());

    private static Guid Id(JsonElement row) => row.GetProperty("id").GetGuid();
}
