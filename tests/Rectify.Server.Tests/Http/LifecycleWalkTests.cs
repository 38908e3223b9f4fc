using System.Security.Cryptography;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>One finding from registration to 长期坚持, by the people whose job that is, over HTTP alone.</summary>
public class LifecycleWalkTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    /// <summary>After every deadline that is given here, so that no clock changes the sentence.</summary>
    private const string CutOff = "2089-12-31";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_finding_goes_through_every_stage_and_the_sentence_with_it(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = new CaseAtWork(running.Bureau, running.NextNumber());
        (await SentenceAsync(running.Bureau)).ShouldBe(
            "截至2089年12月31日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的0个，正在推进的23个，其中0个预计今年完成。");

        await PlanAsync(running.Bureau, one);
        await ImplementAsync(one);
        await CloseAsync(running.Bureau, one);

        (await SentenceAsync(running.Bureau)).ShouldBe(
            "截至2089年12月31日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的1个，正在推进的22个，其中0个预计今年完成。");
        await ToldInOrderAsync(one);
    }

    private static async Task PlanAsync(Bureau bureau, CaseAtWork one)
    {
        await WaitsForAsync(bureau, Colleague.Liaison, one, "分办");
        await one.DoAsync(Colleague.Liaison, "assign", CaseSteps.Assignment(bureau));
        await WaitsForAsync(bureau, Colleague.Office, one, "签收");
        await one.DoAsync(Colleague.Office, "accept");
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订学习制度"));
        await one.DoAsync(Colleague.Finance, "measures", CaseSteps.Measure("落实学习经费"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "return-plan", new { reason = "缺少抽查安排" });
        one.Stage.ShouldBe("Planning");
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("按季度抽查"));
        await one.DoAsync(Colleague.Office, "submit-plan");
        await one.DoAsync(Colleague.Leader, "approve-plan");
        one.Stage.ShouldBe("PlanReview");
        await one.DoAsync(Colleague.Liaison, "approve-plan");
        one.Stage.ShouldBe("Implementing");
    }

    private static async Task ImplementAsync(CaseAtWork one)
    {
        (await one.TryAsync(Colleague.Office, "apply-for-closure").RefusedAsync()).Rule.ShouldBe("MeasuresStillOpen");
        var scan = RandomNumberGenerator.GetBytes(100_000);
        "%PDF-1.7"u8.CopyTo(scan);
        foreach (var (measure, who) in (await one.MeasuresAsync()).Zip([Colleague.Office, Colleague.Finance, Colleague.Office]))
        {
            await one.DoAsync(who, "complete-measure", new { measureId = measure, result = "印发制度1项" });
            await one.UploadAsync(who, measure, "学习制度（印发稿）.pdf", scan, CaseSteps.Dated);
        }
        await ComesBackUnchangedAsync(one, scan);
        await one.DoAsync(Colleague.Finance, "finish-part");
        await one.DoAsync(Colleague.Office, "finish-part");
        await one.DoAsync(Colleague.Office, "apply-for-closure", new { statement = "制度已印发并执行" });
        one.Stage.ShouldBe("LeaderReview");
    }

    private static async Task CloseAsync(Bureau bureau, CaseAtWork one)
    {
        await WaitsForAsync(bureau, Colleague.Leader, one, "审核销号申请");
        await one.DoAsync(Colleague.Leader, "approve-closure");
        await WaitsForAsync(bureau, Colleague.Verifier, one, "对照销号标准验收");
        await one.DoAsync(Colleague.Verifier, "accept-closure", new { opinion = "制度印发，抽查无同类问题" });
        one.Stage.ShouldBe("Closed");
        await one.DoAsync(Colleague.Liaison, "sustain",
            new { ownerId = bureau.IdOf(Colleague.Office), nextReviewOn = CaseSteps.Deadline, intervalMonths = 6 });
        one.Stage.ShouldBe("Sustained");
    }

    private static async Task ComesBackUnchangedAsync(CaseAtWork one, byte[] scan)
    {
        var evidence = (await one.ViewAsync()).GetProperty("evidence").EnumerateArray().First();
        evidence.GetProperty("sha256").GetString().ShouldBe(Convert.ToHexStringLower(SHA256.HashData(scan)));
        using var file = await one.SendAsync(
            Colleague.Verifier, new HttpRequestMessage(HttpMethod.Get, $"/api/v1/cases/{one.Number}/evidence/{evidence.GetProperty("id").GetGuid()}"));
        (await file.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(scan);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        file.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        file.Content.Headers.ContentDisposition.FileNameStar.ShouldBe("学习制度（印发稿）.pdf");
        file.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
    }

    private static async Task ToldInOrderAsync(CaseAtWork one)
    {
        var view = await one.ViewAsync();
        var told = view.GetProperty("history").EnumerateArray().Reverse().ToList();
        told.Select(line => line.GetProperty("sequence").GetInt32()).ShouldBe(Enumerable.Range(1, told.Count));
        told.Select(line => line.GetProperty("toLabel").GetString()).OfType<string>().ShouldBe(
            ["登记", "待签收", "制定措施", "措施审核", "制定措施", "措施审核", "整改中", "分管领导审核", "待验收", "已销号", "长期坚持"]);
        told.Single(line => line.GetProperty("trigger").GetString() == "ReturnPlan").GetProperty("reason").GetString().ShouldBe("缺少抽查安排");
        view.GetProperty("version").GetInt32().ShouldBe(told.Count);
    }

    private static async Task WaitsForAsync(Bureau bureau, Colleague who, CaseAtWork one, string title)
    {
        var work = await (await bureau.AsAsync(who)).GetAsync("/api/v1/work?size=200", Cancel).ReadAsync();
        work.GetProperty("rows").EnumerateArray().Where(row => row.GetProperty("caseNumber").GetString() == one.Number)
            .Select(row => row.GetProperty("title").GetString()).ShouldBe([title]);
    }

    private static async Task<string?> SentenceAsync(Bureau bureau)
    {
        var client = await bureau.AsAsync(Colleague.Reporter);
        var tallies = await client.GetAsync($"/api/v1/tallies/sources?asOf={CutOff}", Cancel).ReadAsync();
        return tallies.EnumerateArray().Single().GetProperty("sentence").GetString();
    }
}
