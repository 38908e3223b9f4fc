using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Crashes;

/// <summary>SIGKILL while a server starts, on a database that is still empty and on one that is not: the next one starts.</summary>
public sealed class KilledStartTests(TestDatabases databases) : IDisposable
{
    private const int Kills = 6;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task A_start_that_was_killed_is_in_nobodys_way(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var server = ServerProcess.Launch(database, folder.PathOf("data"));
            await Task.Delay(Random.Shared.Next(500, 3000), Cancel);
            await server.KillAsync();
        }
        await using var next = await ServerProcess.StartAsync(database, folder.PathOf("data"));
    }

    [Fact]
    public async Task A_turn_to_migrate_that_was_never_given_back_is_taken_over()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        await using (await RectifyServer.StartAsync(database))
            await database.AskAsync("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2020-03-02 08:00:00+00:00')""", Cancel);

        await using var next = await RectifyServer.StartAsync(database).WaitAsync(TimeSpan.FromSeconds(60), Cancel);
    }

    [Fact]
    public async Task Servers_that_start_together_on_nothing_all_start()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        var starts = Enumerable.Range(0, 3).Select(_ => RectifyServer.StartAsync(database)).ToList();
        foreach (var server in await Task.WhenAll(starts))
            await server.DisposeAsync();
    }
}
