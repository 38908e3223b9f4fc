using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Persistence;
using Rectify.Server.Tests.Walking;
using Rectify.Testing;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Crashes;

/// <summary>
/// A bureau whose servers are killed, with a server in this process that is not: it shares database and data folder and
/// looks after each kill.
/// </summary>
internal sealed class KilledBureau : IAsyncDisposable
{
    private const int FromFeedback = 23;
    private const int CasesOfOneServer = 3;

    /// <summary>Compiling again what is called often pays for servers that live longer than these.</summary>
    private static readonly Dictionary<string, string> ShortLived = new() { ["DOTNET_TC_CallCounting"] = "0" };

    private readonly TemporaryFolder folder;
    private readonly TestDatabase database;
    private readonly RectifyServer onlooker;

    private KilledBureau(TestDatabase database, RectifyServer onlooker, Bureau bureau, TemporaryFolder folder) =>
        (this.database, this.onlooker, Bureau, this.folder) = (database, onlooker, bureau, folder);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Bureau Bureau { get; }

    public LedgerImporter Importer { get; } = new();

    public IReadOnlyList<KilledServer> Servers { get; private set; } = [];

    private string Data => folder.PathOf("data");

    /// <summary>Sets it up with a number of servers, each with cases of its own; the first imports as well.</summary>
    public static async Task<KilledBureau> OpenAsync(TestDatabases databases, DatabaseProvider provider, int servers, int seed)
    {
        var (database, folder) = (await databases.CreateAsync(provider), new TemporaryFolder());
        var onlooker = await RectifyServer.StartAsync(database, data: folder.PathOf("data"));
        var one = new KilledBureau(database, onlooker, await Bureau.OpenAsync(onlooker), folder);
        one.Servers = [.. Enumerable.Range(0, servers).Select(server => new KilledServer(one, server == 0, one.Clients(server, seed), new(seed + server)))];
        return one;
    }

    public Task<ServerProcess> StartAsync() => ServerProcess.StartAsync(database, Data, ShortLived);

    /// <summary>That verification finds nothing, and that each case holds what was acknowledged.</summary>
    public async Task AccountAsync(IEnumerable<CarefulClient> clients)
    {
        var report = await (await Bureau.AsAsync(Colleague.Administrator)).GetAsync("/api/v1/verification", Cancel).ReadAsync();
        report.GetProperty("isWhole").GetBoolean().ShouldBeTrue(report.GetRawText());
        foreach (var client in clients)
            await client.AccountAsync(database, Bureau);
        LeaveSqlite();
    }

    /// <summary>That each import is there whole or not at all.</summary>
    public async Task AccountForImportsAsync()
    {
        await using var db = Contexts.Open(database);
        var imported = await db.Cases.CountAsync(Cancel) - FromFeedback;
        var whole = Importer.Acknowledged * LargeLedger.Findings;
        imported.ShouldBeOneOf(whole, Importer.IsUnanswered ? whole + LargeLedger.Findings : whole);
    }

    /// <summary>Sends what was never answered once more, to the server that was not killed, and accounts for everything.</summary>
    public async Task FinishAsync()
    {
        if (Importer.IsUnanswered)
            await Importer.ImportAsync(Bureau);
        foreach (var client in Servers.SelectMany(server => server.Clients))
            await client.GoOnAsync(Bureau);
        await AccountForImportsAsync();
        await AccountAsync(Servers.SelectMany(server => server.Clients));
        var verified = await RectifyProgram.RunAsync(database, Data, ["verify"], Cancel);
        verified.ExitCode.ShouldBe(0, verified.Output + verified.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        Bureau.Dispose();
        await onlooker.DisposeAsync();
        await database.DisposeAsync();
        folder.Dispose();
    }

    private List<CarefulClient> Clients(int server, int seed) => [.. Enumerable.Range(1, CasesOfOneServer)
        .Select(place => (server * CasesOfOneServer) + place)
        .Select(place => new CarefulClient(
            new CaseWalk(Bureau, $"XC2019-{place.ToString("000", CultureInfo.InvariantCulture)}"), new Random(seed + (100 * place))))];

    /// <summary>Closes this process's connections, so that the next server killed leaves the file to nobody who has it open.</summary>
    private void LeaveSqlite()
    {
        if (database.Provider != DatabaseProvider.Sqlite)
            return;
        using var connection = new SqliteConnection(database.ConnectionString);
        SqliteConnection.ClearPool(connection);
    }
}
