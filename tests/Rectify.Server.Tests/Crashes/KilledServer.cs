using System.Diagnostics;

namespace Rectify.Server.Tests.Crashes;

/// <summary>One place for a server of a bureau: it is started, worked with, killed, looked after, and started again.</summary>
internal sealed class KilledServer(KilledBureau bureau, bool imports, IReadOnlyList<CarefulClient> clients, Random random)
{
    /// <summary>So many ledgers at most: each kill is followed by a look at every case.</summary>
    private const int Ledgers = 2;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public IReadOnlyList<CarefulClient> Clients => clients;

    private int Acknowledged => clients.Sum(client => client.Acknowledged);

    public async Task RunAsync(KillCount count)
    {
        while (count.WantsOneMore())
            count.Add(await WorkAndKillAsync());
    }

    /// <returns>How many steps were cut off.</returns>
    private async Task<int> WorkAndKillAsync()
    {
        await using var server = await bureau.StartAsync();
        using var people = bureau.Bureau.SignedInAt(server.Address);
        var enough = Acknowledged + random.Next(12);
        var work = clients.Select(client => client.WorkUntilGoneAsync(people)).ToList();
        if (imports && bureau.Importer.Acknowledged < Ledgers && random.Next(2) == 0)
            work.Add(bureau.Importer.ImportUntilGoneAsync(people));
        await AtSomeMomentAsync(enough, work);

        var moment = Stopwatch.GetTimestamp();
        await server.KillAsync();
        await Task.WhenAll(work);

        await bureau.AccountAsync(clients);
        if (imports)
            await bureau.AccountForImportsAsync();
        return clients.Count(client => client.WasCutOff(moment));
    }

    /// <summary>
    /// After some work, however slow the machine is, and then at any point of what is being done. Between two steps the
    /// people only read, which a kill cannot harm: moments are drawn until one finds a step on its way.
    /// </summary>
    private async Task AtSomeMomentAsync(int enough, List<Task> work)
    {
        for (var clock = Stopwatch.StartNew(); Acknowledged < enough && clock.Elapsed < Limit; await Task.Delay(5, Cancel))
            if (work.Find(one => one.IsFaulted) is { } failed)
                await failed;
        do
            await Task.Delay(TimeSpan.FromMilliseconds(30 * random.NextDouble()), Cancel);
        while (!clients.Any(client => client.Waits) && !work.TrueForAll(one => one.IsCompleted));
    }
}
