using Rectify.Server.Persistence;
using Rectify.Server.Tests.Walking;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Races;

/// <summary>
/// Two people at one step, at two servers: exactly one wins, the other is told where the case stands now, and nothing
/// comes of it later.
/// </summary>
public sealed class TwoServersTests(TestDatabases databases) : IDisposable
{
    private const int Cases = 5;
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory, EveryDatabase]
    public async Task In_every_round_exactly_one_wins_and_the_other_is_told(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var servers = await TwoServers.StartAsync(database, folder.PathOf("data"));
        var race = new Race(
            database, servers, [.. Enumerable.Range(1, Cases).Select(one => new CaseWalk(servers.Bureau, $"XC2019-00{one}"))]);
        for (var round = 0; round < RoundsOn(provider); round++)
            await race.RoundAsync();

        await race.AccountAsync();
        await servers.KillSecondAsync();
        await race.AccountAsync();
        await IsWholeAsync(servers.Bureau);
    }

    /// <summary>On SQLite whoever has to wait looks again only every 150 ms.</summary>
    private static int RoundsOn(DatabaseProvider provider) => provider == DatabaseProvider.PostgreSql ? 1000 : 100;

    private static async Task IsWholeAsync(Bureau bureau)
    {
        var report = await (await bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync();
        report.GetProperty("isWhole").GetBoolean().ShouldBeTrue(report.GetRawText());
    }
}
