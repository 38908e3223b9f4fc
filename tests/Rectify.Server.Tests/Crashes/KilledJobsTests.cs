using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Organization;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;
using Rectify.Server.Tests.Tallies;
using Rectify.Testing;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// SIGKILL while a server catches up with months of missed snapshots and makes documents: every snapshot is there once,
/// every document has one file, and verification finds nothing wrong.
/// </summary>
public sealed class KilledJobsTests(TestDatabases databases) : IDisposable
{
    private const int Kills = 3;
    private const int MissedDays = 120;
    private const int Cases = 40;

    private static readonly DateOnly Today =
        new BureauTime(TimeProvider.System, TimeZoneInfo.FindSystemTimeZoneById(BureauTime.DefaultZone)).Today;

    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task Each_snapshot_and_each_document_comes_of_it_once(DatabaseProvider provider)
    {
        var (data, first) = (folder.PathOf("data"), Today.AddDays(-MissedDays));
        await using var bureau = await OpenAsync(databases, provider, first);
        // Something changes on most days, so that most snapshots have rows of their own.
        foreach (var place in Enumerable.Range(0, Cases))
            await bureau.Register(one => one.Closed(On(first.AddDays(place * 3))));
        var reporter = await HireAsync(bureau);
        for (var kill = 0; kill < Kills; kill++)
        {
            await bureau.Send(new RequestDocument { Kind = "HalfYear", AsOf = first }, reporter);
            await WorkAndKillAsync(bureau.Database, data);
        }

        await using (var last = await ServerProcess.StartAsync(bureau.Database, data))
            await UntilAsync(bureau.Database, async db => await Scheduled(db).CountAsync(Cancel) == Wanted(first).Count()
                && !await db.Documents.AnyAsync(one => one.State != DocumentState.Done, Cancel), last);

        await using var db = Persistence.Contexts.Open(bureau.Database);
        (await Scheduled(db).Select(one => one.Slot).ToListAsync(Cancel)).ShouldBe(Wanted(first), ignoreOrder: true);
        (await db.Documents.CountAsync(Cancel)).ShouldBe(Kills);
        var named = await db.Documents.Select(one => one.Sha256!).Distinct().ToListAsync(Cancel);
        named.ShouldAllBe(hash => File.Exists(Path.Combine(data, "documents", hash.Substring(0, 2), hash)));
        var verified = await RectifyProgram.RunAsync(bureau.Database, data, ["verify"], Cancel);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    /// <summary>Kills it once it has taken some more, at any point of what it does then.</summary>
    private static async Task WorkAndKillAsync(TestDatabase database, string data)
    {
        var before = await CountAsync(database);
        await using var server = ServerProcess.Launch(database, data);
        await UntilAsync(database, async db => await Scheduled(db).CountAsync(Cancel) > before, server);
        await Task.Delay(Random.Shared.Next(150), Cancel);
        await server.KillAsync();
    }

    private static async Task<Actor> HireAsync(Bureau bureau)
    {
        await using var scope = bureau.Server.Services.CreateAsyncScope();
        var registrar = scope.ServiceProvider.GetRequiredService<AccountRegistrar>();
        await registrar.CreateRoles();
        var person = new Person("材料起草人", bureau.Root.Id);
        await registrar.Register(person, "reporter", "qixiang-2020", [AccountRole.Reporter]);
        return new Actor(person.Id, person.Name, new HashSet<Guid> { bureau.Root.Id }, new HashSet<AccountRole> { AccountRole.Reporter });
    }

    private static IEnumerable<string> Wanted(DateOnly first) => SnapshotCalendar.Scheduled.SelectMany(kind =>
        SnapshotCalendar.CutOffs(kind, first, Today.AddDays(-1)).Select(day => $"{kind}:{day:yyyy-MM-dd}"));

    private static IQueryable<TallySnapshot> Scheduled(RectifyDbContext db) => db.Snapshots.Where(one => one.Kind != SnapshotKind.Manual);

    private static async Task<int> CountAsync(TestDatabase database)
    {
        await using var db = Persistence.Contexts.Open(database);
        return await Scheduled(db).CountAsync(Cancel);
    }

    private static async Task UntilAsync(TestDatabase database, Func<RectifyDbContext, Task<bool>> holds, ServerProcess server)
    {
        for (var attempt = 0; attempt < 3000; attempt++, await Task.Delay(50, Cancel))
        {
            await using var db = Persistence.Contexts.Open(database);
            if (await holds(db))
                return;
        }
        Assert.Fail($"It was not reached:{Environment.NewLine}{server.Log}");
    }
}
