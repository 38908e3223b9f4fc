using System.Collections.Concurrent;
using System.Globalization;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Testing.Bureaus;

/// <summary>One bureau on each database for the tests of one class; each test takes findings that no other has.</summary>
public sealed class BureauFixture(TestDatabases databases) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<RunningBureau>>> bureaus = new();

    public Task<RunningBureau> OnAsync(DatabaseProvider provider) =>
        bureaus.GetOrAdd(provider, one => new(() => RunningBureau.StartAsync(databases, one))).Value;

    public async ValueTask DisposeAsync()
    {
        foreach (var bureau in bureaus.Values)
            await (await bureau.Value).DisposeAsync();
    }
}

/// <summary>A bureau with its server and its database, gone together.</summary>
public sealed class RunningBureau : IAsyncDisposable
{
    private int taken;

    private RunningBureau(TestDatabase database, RectifyServer server, Bureau bureau) =>
        (Database, Server, Bureau) = (database, server, bureau);

    public TestDatabase Database { get; }

    public RectifyServer Server { get; }

    public Bureau Bureau { get; }

    public static async Task<RunningBureau> StartAsync(TestDatabases databases, DatabaseProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        var server = await RectifyServer.StartAsync(database);
        return new RunningBureau(database, server, await Bureau.OpenAsync(server));
    }

    /// <summary>The number of a finding that no test has taken yet.</summary>
    public string NextNumber() =>
        $"XC2019-{Interlocked.Increment(ref taken).ToString("000", CultureInfo.InvariantCulture)}";

    public async ValueTask DisposeAsync()
    {
        Bureau.Dispose();
        await Server.DisposeAsync();
        await Database.DisposeAsync();
    }
}
