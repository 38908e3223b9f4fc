using System.Collections.Concurrent;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Documents;

/// <summary>One sample bureau on each database, for the tests of a class that only read.</summary>
public sealed class SampleServers(TestDatabases databases) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<(TestDatabase Database, SampleServer Server)>>> servers = new();

    internal async Task<SampleServer> OnAsync(DatabaseProvider provider) =>
        (await servers.GetOrAdd(provider, one => new(() => StartAsync(one))).Value).Server;

    public async ValueTask DisposeAsync()
    {
        foreach (var one in servers.Values)
        {
            var (database, server) = await one.Value;
            await server.DisposeAsync();
            await database.DisposeAsync();
        }
    }

    private async Task<(TestDatabase Database, SampleServer Server)> StartAsync(DatabaseProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        return (database, await SampleServer.StartAsync(database));
    }
}
