using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Hangfire;
using Hangfire.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Jobs;

/// <summary>A server that runs jobs, put together as in production.</summary>
public class JobsHostTests(TestDatabases databases)
{
    private const string Password = "qixiang-2020";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task It_schedules_in_the_bureaus_zone_and_catches_up_at_start(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2020, 6, 27));
        bureau.Clock.Advance(TimeSpan.FromDays(2));
        using var data = new TemporaryFolder();
        await using var app = await Start(bureau.Database, data, bureau.Clock);

        using var storage = app.Services.GetRequiredService<JobStorage>().GetConnection();
        await Until(() => storage.GetRecurringJobs().Any(job => job.Id == "timers"));
        storage.GetRecurringJobs().ShouldAllBe(job => job.TimeZoneId == "Asia/Shanghai");
        storage.GetRecurringJobs().Select(job => (job.Id, job.Cron)).ShouldContain(("snapshot-Daily", "10 0 * * *"));
        storage.GetRecurringJobs().Select(job => (job.Id, job.Cron)).ShouldContain(("timers", "*/10 * * * *"));
        storage.GetRecurringJobs().Select(job => (job.Id, job.Cron)).ShouldContain(("idempotency", "20 2 * * *"));
        await Until(() => bureau.With(db => db.Snapshots.CountAsync()).GetAwaiter().GetResult() == 2);
    }

    [Theory, EveryDatabase]
    public async Task A_long_absence_holds_no_start_up(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2012, 1, 1));
        bureau.Clock.SetUtcNow(TimedCases.Shanghai(2020, 7, 1, 9));
        using var data = new TemporaryFolder();
        await using var app = await Start(bureau.Database, data, bureau.Clock);
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };

        (await client.GetAsync("/healthz", Cancel)).StatusCode.ShouldBe(HttpStatusCode.OK);

        (await bureau.With(db => db.Snapshots.CountAsync())).ShouldBeLessThan(3104, "all days since 2012, and nothing was left to catch up with");
    }

    [Theory, EveryDatabase]
    public async Task What_fell_due_while_no_server_ran_goes_off_at_start(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, new DateOnly(2026, 6, 1));
        await bureau.RegisterTimed(one => one.Assigned(bureau, new(2026, 6, 30), On(new(2026, 6, 1))).Verifying(On(new(2026, 6, 1))));
        bureau.Clock.SetUtcNow(TimedCases.Shanghai(2026, 7, 5, 9));
        using var data = new TemporaryFolder();
        await using var app = await Start(bureau.Database, data, bureau.Clock);

        await Until(() => bureau.With(db => db.TimerFirings.CountAsync()).GetAwaiter().GetResult() == 1);
        (await bureau.Fired()).ShouldBe(["Overdue 2026-07-01"]);
    }

    [Fact]
    public async Task The_dashboard_is_for_administrators_alone()
    {
        await using var bureau = await OpenAsync(databases, DatabaseProvider.Sqlite);
        using var data = new TemporaryFolder();
        await using var app = await Start(bureau.Database, data, bureau.Clock);
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.Single()) };
        await Register(app, bureau.Root.Id, "admin", AccountRole.Administrator);
        await Register(app, bureau.Root.Id, "liaison", AccountRole.Liaison);

        (await client.GetAsync("/hangfire", Cancel)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Visit(client, "liaison")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Visit(client, "admin")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task Register(WebApplication app, Guid unit, string name, AccountRole role)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var registrar = scope.ServiceProvider.GetRequiredService<AccountRegistrar>();
        await registrar.CreateRoles();
        await registrar.Register(new Person(name, unit), name, Password, [role]);
    }

    private static async Task<HttpResponseMessage> Visit(HttpClient client, string name)
    {
        var answer = await client.PostAsJsonAsync("/api/v1/session", new { userName = name, password = Password }, Cancel);
        var token = (await answer.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("accessToken").GetString();
        using var visit = new HttpRequestMessage(HttpMethod.Get, "/hangfire") { Headers = { Authorization = new("Bearer", token) } };
        return await client.SendAsync(visit, Cancel);
    }

    private static async Task<WebApplication> Start(TestDatabase database, TemporaryFolder data, TimeProvider clock)
    {
        var settings = new ServerSettings { DataFolder = data.PathOf("data"), Database = database.Address, Clock = clock, RunsJobs = true };
        var builder = RectifyHost.CreateBuilder(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build(settings);
        await app.Services.MigrateDatabase(Cancel);
        await app.StartAsync(Cancel);
        return app;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var attempt = 0; attempt < 100 && !holds(); attempt++)
            await Task.Delay(100, Cancel);
        holds().ShouldBeTrue();
    }
}
