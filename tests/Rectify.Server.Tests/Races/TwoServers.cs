using Rectify.Server.Tests.Walking;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.Races;

/// <summary>Two server processes on one database and one data folder, as behind a proxy. Everybody signs in at the first only.</summary>
internal sealed class TwoServers : IAsyncDisposable
{
    private readonly ServerProcess[] processes;
    private readonly Bureau[] people;

    private TwoServers(ServerProcess[] processes, Bureau bureau)
    {
        this.processes = processes;
        var first = bureau.At(processes[0].Address);
        people = [first, first.SignedInAt(processes[1].Address)];
    }

    /// <summary>The bureau behind the first of them.</summary>
    public Bureau Bureau => people[0];

    /// <summary>Sets a bureau up, then starts both at the same moment on a data folder that is still empty.</summary>
    public static async Task<TwoServers> StartAsync(TestDatabase database, string data)
    {
        await using var preparing = await RectifyServer.StartAsync(database);
        using var bureau = await Bureau.OpenAsync(preparing);
        return new TwoServers(
            await Task.WhenAll(ServerProcess.StartAsync(database, data), ServerProcess.StartAsync(database, data)), bureau);
    }

    /// <summary>Sends a step to one of them.</summary>
    public async Task<Answer> SendAsync(int server, CaseWalk walk, Step step, string key)
    {
        using var request = step.Request(walk.Number, walk.Version, key);
        using var answer = await (await people[server].AsAsync(step.Who)).SendAsync(request);
        return await Answer.ReadAsync(answer);
    }

    public Task KillSecondAsync() => processes[1].KillAsync();

    public async ValueTask DisposeAsync()
    {
        foreach (var one in people)
            one.Dispose();
        foreach (var process in processes)
            await process.DisposeAsync();
    }
}
