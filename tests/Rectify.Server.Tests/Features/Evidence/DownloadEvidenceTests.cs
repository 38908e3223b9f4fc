using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Evidence;

/// <summary>下载: always an attachment under its own name, in parts where asked, never twice where it is there.</summary>
public class DownloadEvidenceTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes("学习制度汇编");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task It_comes_as_an_attachment_that_no_browser_interprets(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (address, item) = await UploadedAsync(running);

        using var answer = await (await running.Bureau.AsAsync(Colleague.Liaison)).GetAsync(address, Cancel);

        var disposition = answer.Content.Headers.ContentDisposition!;
        (disposition.DispositionType, disposition.FileNameStar).ShouldBe(("attachment", "制度汇编.txt"));
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("sandbox");
        answer.Headers.ETag!.Tag.ShouldBe($"\"{item.GetProperty("sha256").GetString()}\"");
        (await answer.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Content);
    }

    [Theory, EveryDatabase]
    public async Task A_part_is_sent_where_a_part_is_asked_for_and_nothing_where_it_is_there(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (address, item) = await UploadedAsync(running);
        var client = await running.Bureau.AsAsync(Colleague.Liaison);
        using var part = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Range = new RangeHeaderValue(3, 8) } };
        using var known = new HttpRequestMessage(HttpMethod.Get, address);
        known.Headers.IfNoneMatch.Add(new EntityTagHeaderValue($"\"{item.GetProperty("sha256").GetString()}\""));

        using var partial = await client.SendAsync(part, Cancel);
        using var unchanged = await client.SendAsync(known, Cancel);

        partial.StatusCode.ShouldBe(HttpStatusCode.PartialContent);
        (await partial.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Content[3..9]);
        unchanged.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_the_store_has_lost_is_told_as_such(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (address, item) = await UploadedAsync(running, "另一份");
        File.Delete(running.PathOf(item));

        var refusal = await (await running.Bureau.AsAsync(Colleague.Liaison)).GetAsync(address, Cancel).RefusedAsync();

        (refusal.Status, refusal.Rule).ShouldBe((404, "EvidenceFileLost"));
    }

    private static async Task<(string Address, JsonElement Item)> UploadedAsync(RunningBureau running, string? words = null)
    {
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.UploadAsync(Colleague.Office, null, "制度汇编.txt", words is null ? Content : Encoding.UTF8.GetBytes(words), CaseSteps.Dated);
        var item = (await one.EvidenceAsync())[0];
        return ($"/api/v1{one.PathOf("evidence")}/{item.GetProperty("id").GetGuid()}", item);
    }
}
