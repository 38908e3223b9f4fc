using System.Net;
using System.Net.Http.Json;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http;

/// <summary>What comes from somebody who may not send it is not taken in, and a token ends with its account.</summary>
public class ApiGateTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_file_from_somebody_who_may_not_add_it_does_not_reach_the_store(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var before = StoredFiles(running);

        using var stranger = running.Bureau.Stranger();
        (await stranger.SendAsync(Upload(one), Cancel).RefusedAsync()).Rule.ShouldBe("SignInNeeded");
        (await one.SendAsync(Colleague.Reporter, Upload(one)).RefusedAsync()).Rule.ShouldBe("AccountMayNot");
        (await one.SendAsync(Colleague.School, Upload(one)).RefusedAsync()).Rule.ShouldBe("CaseNotFound");

        StoredFiles(running).ShouldBe(before);
        await one.SendAsync(Colleague.Office, Upload(one)).ReadAsync();
        StoredFiles(running).ShouldBe(before + 1);
    }

    [Theory, EveryDatabase]
    public async Task An_upload_that_is_sent_again_gets_the_answer_of_the_first(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        var (key, content) = ($"upload-{one.Number}", $"{Guid.NewGuid()}");

        var first = await one.SendAsync(Colleague.Office, Upload(one, content, key)).ReadAsync();
        var second = await one.SendAsync(Colleague.Office, Upload(one, content, key)).ReadAsync();

        second.GetRawText().ShouldBe(first.GetRawText());
    }

    [Theory, EveryDatabase]
    public async Task A_stranger_s_body_is_not_even_read(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        using var stranger = running.Bureau.Stranger();

        var refusal = await stranger.SendAsync(Changes.Of("/units", Json("{ broken")), Cancel).RefusedAsync();

        (refusal.Status, refusal.Rule).ShouldBe((401, "SignInNeeded"));
    }

    [Theory, EveryDatabase]
    public async Task A_token_ends_with_its_account(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var (name, password) = ($"leaver{Guid.NewGuid():N}"[..20], "abcdefgh2345");
        var account = await Send(running, new CreateAccount
        {
            Name = "离任人员",
            UnitId = running.Bureau.OfficeId,
            UserName = name,
            Password = password,
            Roles = [AccountRole.Reporter],
        });
        using var client = running.Bureau.Stranger();
        var session = await client.PostAsJsonAsync("/api/v1/session", new { userName = name, password }, Cancel).ReadAsync();
        client.DefaultRequestHeaders.Authorization = new("Bearer", session.GetProperty("accessToken").GetString());

        await Send(running, new SetAccountActive { PersonId = account, IsActive = false });

        (await client.GetAsync("/api/v1/cases", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Theory, EveryDatabase]
    public async Task User_names_are_for_administrators(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);

        (await UserNames(running, Colleague.Administrator)).ShouldContain("Liaison");
        (await UserNames(running, Colleague.Office)).ShouldAllBe(name => name == null);
    }

    private static async Task<IEnumerable<string?>> UserNames(RunningBureau running, Colleague who)
    {
        var organization = await (await running.Bureau.AsAsync(who)).GetAsync("/api/v1/organization", Cancel).ReadAsync();
        return [.. organization.GetProperty("people").EnumerateArray().Select(person => person.GetProperty("userName").GetString())];
    }

    private static Task<Guid> Send(RunningBureau running, ICommand<Guid> command) =>
        running.Server.Services.GetRequiredService<Dispatcher>().Send(command, Actor.System);

    private static HttpRequestMessage Upload(CaseAtWork one, string? content = null, string? key = null) => Changes.Of(
        one.PathOf("evidence"),
        Changes.Form(
            "说明.txt",
            new ByteArrayContent(Encoding.UTF8.GetBytes(content ?? $"{Guid.NewGuid()}")),
            ("title", "说明"), ("documentDate", "2020-03-02")),
        one.Version,
        key);

    private static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static int StoredFiles(RunningBureau running)
    {
        var folder = Path.Combine(running.Server.Services.GetRequiredService<ServerSettings>().DataFolder, "evidence");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;
    }
}
