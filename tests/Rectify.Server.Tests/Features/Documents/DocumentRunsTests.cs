using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Server.Tests.Features.Cases;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>Documents made in the background: one file for each that was asked for, whatever happens to the servers.</summary>
public class DocumentRunsTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_is_asked_for_is_made_and_can_be_downloaded_by_who_asked(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var id = await Ask(running, Colleague.Reporter);
        (await View(running, id)).GetProperty("state").GetString().ShouldBe("Waiting");
        (await File(running, Colleague.Reporter, id).RefusedAsync()).Rule.ShouldBe("DocumentNotReady");

        await Run(running.Server);

        var view = await View(running, id);
        (view.GetProperty("state").GetString(), view.GetProperty("label").GetString()).ShouldBe(("Done", "半年工作总结"));
        (view.GetProperty("done").GetInt32(), view.GetProperty("of").GetInt32()).ShouldBe((1, 1));
        using var answer = await File(running, Colleague.Reporter, id);
        var content = await answer.Content.ReadAsByteArrayAsync(Cancel);
        Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)).ShouldBe(view.GetProperty("sha256").GetString());
        content.LongLength.ShouldBe(view.GetProperty("size").GetInt64());
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/vnd.openxmlformats-officedocument.wordprocessingml.document");
        (await File(running, Colleague.Liaison, id).RefusedAsync()).Rule.ShouldBe("DocumentNotFound");
        using var toAdministrators = await File(running, Colleague.Administrator, id);
        toAdministrators.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory, EveryDatabase]
    public async Task Documents_of_one_day_share_its_snapshot_until_something_is_recorded(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (first, second) = (await Ask(running, Colleague.Liaison, today: true), await Ask(running, Colleague.Reporter, today: true));
        await running.Bureau.AssignedAsync(running.NextNumber());
        var third = await Ask(running, Colleague.Liaison, today: true);

        var snapshots = await With(running, db => db.Documents.Where(one => new[] { first, second, third }.Contains(one.Id))
            .ToDictionaryAsync(one => one.Id, one => one.SnapshotId));

        snapshots[second].ShouldBe(snapshots[first]);
        snapshots[third].ShouldNotBe(snapshots[first]);
        await Run(running.Server);
    }

    [Theory, EveryDatabase]
    public async Task An_outcome_or_a_choice_of_words_that_no_snapshot_knows_takes_a_new_one(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.UploadAsync(Colleague.Office, null, "凭证.txt", "凭证"u8.ToArray(), CaseSteps.Dated);
        var proof = (await one.ViewAsync()).GetProperty("evidence")[0].GetProperty("id").GetGuid();
        var first = await Ask(running, Colleague.Reporter);
        await one.DoAsync(Colleague.Office, "record-outcome", new { kind = "Recovered", amount = 9, effectiveOn = "2020-05-06", evidenceId = proof });
        var second = await Ask(running, Colleague.Reporter);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        await liaison.SendAsync(Changes.To("/reports/wording", new { choice = "MergeSustained", from = "2020-01-01", reason = "办公会决定" }), Cancel).ReadAsync();
        var third = await Ask(running, Colleague.Reporter);
        var fourth = await Ask(running, Colleague.Reporter);

        var asked = new[] { first, second, third, fourth };
        var snapshots = await With(running, db => db.Documents.Where(run => asked.Contains(run.Id)).ToDictionaryAsync(run => run.Id, run => run.SnapshotId));

        asked.Take(3).Select(id => snapshots[id]).Distinct().Count().ShouldBe(3);
        snapshots[fourth].ShouldBe(snapshots[third]);
        await Run(running.Server);
    }

    [Theory, EveryDatabase]
    public async Task A_voided_outcome_and_a_link_of_one_problem_take_a_new_one(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var other = (await running.FindingOfAnotherSourceAsync("ZC-WENJIAN", new DateOnly(2020, 5, 6))).Number;
        await one.UploadAsync(Colleague.Office, null, "凭证.txt", "凭证"u8.ToArray(), CaseSteps.Dated);
        var proof = (await one.ViewAsync()).GetProperty("evidence")[0].GetProperty("id").GetGuid();
        await one.DoAsync(Colleague.Office, "record-outcome", new { kind = "Recovered", amount = 9, effectiveOn = "2020-05-06", evidenceId = proof });
        var outcome = await With(running, db => db.Outcomes.Where(row => row.EvidenceId == proof).Select(row => row.Id).SingleAsync());
        var asked = new List<Guid> { await Ask(running, Colleague.Reporter) };
        await one.DoAsync(Colleague.Office, "void-outcome", new { outcomeId = outcome, reason = "重复登记" });
        asked.Add(await Ask(running, Colleague.Reporter));
        await one.DoAsync(Colleague.Liaison, "link-finding", new { kind = "SameProblem", otherNumber = other, reason = "同一问题" });
        asked.Add(await Ask(running, Colleague.Reporter));
        var link = await With(running, db => db.FindingLinks.Where(row => row.Note == "同一问题").Select(row => row.Id).SingleAsync());
        await one.DoAsync(Colleague.Liaison, "unlink-finding", new { linkId = link, reason = "不是同一问题" });
        asked.Add(await Ask(running, Colleague.Reporter));

        (await With(running, db => db.Documents.Where(run => asked.Contains(run.Id)).Select(run => run.SnapshotId).Distinct().CountAsync()))
            .ShouldBe(asked.Count);
        await Run(running.Server);
    }

    [Theory, EveryDatabase]
    public async Task A_snapshot_of_another_day_is_refused_and_so_is_a_day_to_come_in_every_paper(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Reporter);
        var id = await Ask(running, Colleague.Reporter);
        var snapshot = await With(running, db => db.Documents.Where(run => run.Id == id).Select(run => run.SnapshotId).SingleAsync());

        var refused = await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", snapshotId = snapshot, asOf = "2020-06-29" }), Cancel).RefusedAsync();
        (await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", snapshotId = snapshot, asOf = "2020-06-30" }), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (refused.Rule, refused.Title).ShouldBe(("SnapshotOfAnotherDay", "所选快照的截止日期是2020年6月30日，与要求的2020年6月29日不符。请只写其中一个，或改选该日的快照。"));
        foreach (var paper in new[] { "reports/half-year", "documents/situation", "documents/lists", "documents/publication" })
            (await client.GetAsync($"/api/v1/{paper}.docx?asOf=2090-06-30", Cancel).RefusedAsync()).Rule.ShouldBe("InputInvalid", paper);
        await Run(running.Server);
    }

    [Theory, EveryDatabase]
    public async Task Who_has_lost_the_roles_to_see_the_bureau_has_lost_its_papers(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var id = await Ask(running, Colleague.Reporter);
        await Run(running.Server);
        var reporter = new Actor(
            await With(running, db => db.Documents.Where(run => run.Id == id).Select(run => run.ActorId).SingleAsync()),
            "报送人", new HashSet<Guid>(), new HashSet<AccountRole> { AccountRole.Reporter });
        var moved = reporter with { Roles = new HashSet<AccountRole> { AccountRole.UnitMember } };
        var dispatcher = running.Server.Services.GetRequiredService<Dispatcher>();

        (await dispatcher.Send(new DownloadDocument(id), reporter, cancellationToken: Cancel)).Sha256.ShouldNotBeNullOrEmpty();
        (await Should.ThrowAsync<RefusedException>(() => dispatcher.Send(new DownloadDocument(id), moved, cancellationToken: Cancel)))
            .Refusal.ShouldBeOfType<DocumentNotFound>();
        (await dispatcher.Send(new GetDocuments(), moved, cancellationToken: Cancel)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task Servers_at_once_make_each_document_once(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        await using var second = await RectifyServer.StartAsync(running.Database, data: DataOf(running));
        var asked = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Ask(running, Colleague.Reporter)));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(run => Task.Run(() => Run(run % 2 == 0 ? running.Server : second))));

        var runs = await With(running, db => db.Documents.Where(one => asked.Contains(one.Id)).ToListAsync());
        runs.ShouldAllBe(one => one.State == DocumentState.Done && one.Attempts == 1 && one.Sha256 != null);
    }

    [Theory, EveryDatabase]
    public async Task What_a_silent_server_holds_is_taken_up_and_the_silent_one_finishes_nothing(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var id = await Ask(running, Colleague.Reporter);
        var held = await Claims(running, claims => claims.Take(Cancel));
        held!.Id.ShouldBe(id);
        await Run(running.Server);
        (await View(running, id)).GetProperty("state").GetString().ShouldBe("Making", "its server is believed alive");

        await With(running, db => db.Documents.Where(one => one.Id == id).ExecuteUpdateAsync(
            set => set.SetProperty(one => one.ClaimedUntil, DateTimeOffset.UnixEpoch)));
        await Run(running.Server);
        var made = await View(running, id);
        await Claims(running, async claims =>
        {
            (await claims.Renew(held, new DocumentProgress(0, 9), Cancel)).ShouldBeFalse();
            await claims.Finish(held, 1, "迟到.docx", new Domain.Evidence.StoredFile(new string('0', 64), 1, "x"), Cancel);
            return true;
        });

        made.GetProperty("state").GetString().ShouldBe("Done");
        (await View(running, id)).GetRawText().ShouldBe(made.GetRawText());
    }

    [Theory, EveryDatabase]
    public async Task What_kills_every_server_is_given_up(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var id = await Ask(running, Colleague.Reporter);
        await With(running, db => db.Documents.Where(one => one.Id == id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Attempts, 3)));

        await Run(running.Server);

        var view = await View(running, id);
        (view.GetProperty("state").GetString(), view.GetProperty("problem").GetString()).ShouldBe(("Failed", new DocumentFailed().Chinese));
    }

    [Theory, EveryDatabase]
    public async Task A_document_that_was_cancelled_is_not_made(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var id = await Ask(running, Colleague.Reporter);
        var client = await running.Bureau.AsAsync(Colleague.Reporter);

        (await client.SendAsync(Changes.To("/documents/cancel", new { documentId = id }), Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Run(running.Server);

        (await View(running, id)).GetProperty("state").GetString().ShouldBe("Cancelled");
        (await client.SendAsync(Changes.To("/documents/cancel", new { documentId = id }), Cancel).RefusedAsync()).Rule.ShouldBe("DocumentNotWaitedFor");
    }

    [Theory, EveryDatabase]
    public async Task What_no_maker_can_make_is_refused_before_anything_is_written(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var client = await running.Bureau.AsAsync(Colleague.Reporter);

        (await client.SendAsync(Changes.To("/documents", new { kind = "Poem" }), Cancel).RefusedAsync()).Rule.ShouldBe("UnknownDocumentKind");
        (await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", content = new { sourceIds = "全部" } }), Cancel).RefusedAsync())
            .Rule.ShouldBe("DocumentContentUnreadable");
        (await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", snapshotId = Guid.NewGuid() }), Cancel).RefusedAsync())
            .Rule.ShouldBe("SnapshotNotFound");
        (await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", content = new { asOf = "1900-01-01" } }), Cancel).RefusedAsync())
            .Rule.ShouldBe("InputInvalid");
    }

    private static async Task<Guid> Ask(RunningBureau running, Colleague who, bool today = false)
    {
        var client = await running.Bureau.AsAsync(who);
        var receipt = await client.SendAsync(Changes.To("/documents", new { kind = "HalfYear", asOf = today ? null : "2020-06-30" }), Cancel).ReadAsync();
        return receipt.GetProperty("id").GetGuid();
    }

    private static async Task<JsonElement> View(RunningBureau running, Guid id) =>
        await (await running.Bureau.AsAsync(Colleague.Administrator)).GetAsync($"/api/v1/documents/{id}", Cancel).ReadAsync();

    private static async Task<HttpResponseMessage> File(RunningBureau running, Colleague who, Guid id) =>
        await (await running.Bureau.AsAsync(who)).GetAsync($"/api/v1/documents/{id}/file", Cancel);

    private static async Task Run(RectifyServer server)
    {
        await using var scope = server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DocumentRunner>().Run(Cancel);
    }

    private static async Task<T> Claims<T>(RunningBureau running, Func<DocumentClaims, Task<T>> work)
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<DocumentClaims>());
    }

    private static async Task<T> With<T>(RunningBureau running, Func<RectifyDbContext, Task<T>> work)
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<RectifyDbContext>());
    }

    private static string DataOf(RunningBureau running) => running.Server.Services.GetRequiredService<ServerSettings>().DataFolder;
}
