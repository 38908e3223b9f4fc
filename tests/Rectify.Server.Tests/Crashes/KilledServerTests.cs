using System.Diagnostics;
using System.Globalization;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// SIGKILL at random moments, a hundred times over the databases, while people carry cases on through every stage, upload
/// evidence and import large ledgers: what was acknowledged is there exactly once, an import is whole or absent, and
/// verification finds nothing wrong, after each kill.
/// </summary>
public sealed class KilledServerTests(TestDatabases databases)
{
    /// <summary>
    /// On each database. Every kill costs a start, and a run of all tests has to end within 25 minutes; who has longer asks
    /// for more.
    /// </summary>
    private static readonly int Kills =
        int.Parse(Environment.GetEnvironmentVariable("RECTIFY_TEST_KILLS") ?? "50", CultureInfo.InvariantCulture);

    /// <summary>
    /// On each database: in one bureau the only server is killed, and the database has to recover from it; in another a
    /// second server works on meanwhile.
    /// </summary>
    [Fact]
    public Task What_was_acknowledged_is_there_once_and_an_import_whole_or_absent() =>
        // At one time, for it takes as long as everything else together.
        Task.WhenAll(TestDatabases.All.Select(WorkAndKillAsync));

    private async Task WorkAndKillAsync(DatabaseProvider provider)
    {
        var (seed, clock) = (Random.Shared.Next(), Stopwatch.StartNew());
        TestContext.Current.TestOutputHelper!.WriteLine($"{provider} drawn from the seed {seed}.");
        await using var alone = await KilledBureau.OpenAsync(databases, provider, servers: 1, seed);
        await using var together = await KilledBureau.OpenAsync(databases, provider, servers: 2, seed + 1);
        var (servers, count) = (alone.Servers.Concat(together.Servers).ToList(), new KillCount(Kills));
        while (!count.IsReached)
            await Task.WhenAll(servers.Select(server => server.RunAsync(count)));

        await alone.FinishAsync();
        await together.FinishAsync();
        var clients = servers.SelectMany(server => server.Clients).ToList();
        TestContext.Current.TestOutputHelper!.WriteLine(
            $"{provider}: {count} {clients.Sum(client => client.Acknowledged)} steps, {clients.Sum(client => client.Replayed)} of them carried out and not answered, in {clock.Elapsed}.");
    }
}
