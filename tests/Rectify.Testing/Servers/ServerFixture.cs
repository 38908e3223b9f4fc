using System.Collections.Concurrent;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Testing.Servers;

/// <summary>
/// One server on each database for the tests of one class, each started by the first test that wants it: use it as a
/// class fixture where tests do not disturb each other, and <see cref="RectifyServer.StartAsync"/> where they do.
/// </summary>
public sealed class ServerFixture(TestDatabases databases) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<Running>>> servers = new();

    public async Task<RectifyServer> OnAsync(DatabaseProvider provider) =>
        (await servers.GetOrAdd(provider, one => new(() => StartAsync(one))).Value).Server;

    public async ValueTask DisposeAsync()
    {
        foreach (var start in servers.Values)
        {
            var running = await start.Value;
            await running.Server.DisposeAsync();
            await running.Database.DisposeAsync();
        }
    }

    private async Task<Running> StartAsync(DatabaseProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        return new Running(database, await RectifyServer.StartAsync(database));
    }

    private sealed record Running(TestDatabase Database, RectifyServer Server);
}
