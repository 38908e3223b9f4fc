using System.Text;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Features.Delegations;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>提交新版: the earlier revision stays and can be read, the latest counts.</summary>
public class ReviseEvidenceTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_earlier_revision_stays_readable_and_is_marked(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, first) = await UploadedAsync(running);

        await one.RememberAsync(await one.ReviseAsync(Colleague.Office, first, "新制度.txt", Text(one, "第二版")));
        var second = (await one.EvidenceAsync())[1].GetProperty("id").GetGuid();
        await one.RememberAsync(await one.ReviseAsync(Colleague.Office, second, "新制度.txt", Text(one, "第三版")));

        var evidence = await one.EvidenceAsync();
        evidence.Select(item => item.GetProperty("revision").GetInt32()).ShouldBe([1, 2, 3]);
        evidence.Select(item => item.GetProperty("replacedBy").ToString()).ShouldBe(["3", "3", ""]);
        evidence.Select(item => item.GetProperty("title").GetString()).Distinct().ShouldBe(["制度.txt"], "The name goes on where nothing else is said.");
        evidence.Select(item => item.GetProperty("measureId").ToString()).Distinct().Count().ShouldBe(1);
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        foreach (var (item, text) in evidence.Zip(["第一版", "第二版", "第三版"]))
            (await client.GetStringAsync($"/api/v1{one.PathOf("evidence")}/{item.GetProperty("id").GetGuid()}", Cancel)).ShouldBe($"{one.Number}{text}");
        (await one.ViewAsync()).GetProperty("history")[0].GetProperty("details").GetString().ShouldBe("制度.txt（第3版）");
    }

    [Theory, EveryDatabase]
    public async Task Only_the_latest_is_revised_by_its_unit_or_the_lead_unit_and_with_something_new(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, first) = await UploadedAsync(running);

        (await one.ReviseAsync(Colleague.Finance, first, "a.txt", Text(one, "别的")).RefusedAsync()).Rule.ShouldBe("EvidenceOfOtherUnit");
        (await one.ReviseAsync(Colleague.Office, first, "a.txt", Text(one, "第一版")).RefusedAsync()).Rule.ShouldBe("RevisionIsTheSame");
        (await one.ReviseAsync(Colleague.Office, Guid.NewGuid(), "a.txt", Text(one, "别的")).RefusedAsync()).Rule.ShouldBe("EvidenceNotInCase");
        await one.UploadAsync(Colleague.Finance, null, "财务.txt", Text(one, "财务"), CaseSteps.Dated);
        var finance = (await one.EvidenceAsync())[1].GetProperty("id").GetGuid();
        await one.RememberAsync(await one.ReviseAsync(Colleague.Office, finance, "财务.txt", Text(one, "财务二")));
        var refusal = await one.ReviseAsync(Colleague.Finance, finance, "财务.txt", Text(one, "财务三")).RefusedAsync();
        (refusal.Status, refusal.Rule).ShouldBe((409, "RevisionIsNotTheLatest"));
        refusal.Title.ShouldContain("第2版");
    }

    [Theory, EveryDatabase]
    public async Task A_reference_number_may_take_the_place_of_a_file(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, first) = await UploadedAsync(running);
        var form = new MultipartFormDataContent
        {
            { new StringContent("体办〔2020〕3号"), "referenceNumber" }, { new StringContent("2020-03-02"), "documentDate" },
        };

        await one.RememberAsync(await one.SendAsync(Colleague.Office, Changes.Of(one.PathOf($"evidence/{first}/revisions"), form, one.Version)));

        var latest = (await one.EvidenceAsync())[1];
        (latest.GetProperty("referenceNumber").GetString(), latest.GetProperty("revision").GetInt32()).ShouldBe(("体办〔2020〕3号", 2));
    }

    [Theory, EveryDatabase]
    public async Task It_is_refused_where_the_stage_takes_no_evidence(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.VerificationAsync(running.NextNumber());
        var first = (await one.EvidenceAsync())[0].GetProperty("id").GetGuid();

        (await one.ReviseAsync(Colleague.Office, first, "a.txt", Text(one, "迟到")).RefusedAsync()).Rule.ShouldBe("ActionNotInStage");
    }

    [Theory, EveryDatabase]
    public async Task A_stand_in_revises_for_the_one_whose_it_is_and_the_own_in_person(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (one, office) = await UploadedAsync(running);
        await one.UploadAsync(Colleague.Finance, null, "财务.txt", Text(one, "财务"), CaseSteps.Dated);
        var finance = (await one.EvidenceAsync())[1].GetProperty("id").GetGuid();
        (await MayReviseAsync(one)).ShouldBe([false, true]);
        var delegation = await running.Bureau.DelegateAsync(Colleague.Office, Colleague.Finance);

        (await MayReviseAsync(one)).ShouldBe([true, true]);
        await one.RememberAsync(await one.ReviseAsync(Colleague.Finance, office, "制度.txt", Text(one, "代办")));
        await one.RememberAsync(await one.ReviseAsync(Colleague.Finance, finance, "财务.txt", Text(one, "财务二")));

        (await one.ViewAsync()).GetProperty("history").EnumerateArray().Take(2)
            .Select(line => line.GetProperty("onBehalfOf").GetString()).ShouldBe([null, "办公室经办人"]);
        await running.Bureau.EndAsync(Colleague.Office, delegation);
    }

    private static async Task<IEnumerable<bool>> MayReviseAsync(CaseAtWork one) =>
        (await one.EvidenceAsync(Colleague.Finance)).Select(item => item.GetProperty("mayRevise").GetBoolean());

    private static async Task<(CaseAtWork Case, Guid Evidence)> UploadedAsync(RunningBureau running)
    {
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        await one.UploadAsync(Colleague.Office, (await one.MeasuresAsync())[0], "制度.txt", Text(one, "第一版"), CaseSteps.Dated);
        return (one, (await one.EvidenceAsync())[0].GetProperty("id").GetGuid());
    }

    private static byte[] Text(CaseAtWork one, string words) => Encoding.UTF8.GetBytes($"{one.Number}{words}");
}
