using System.Diagnostics;
using Rectify.Benchmarks.Hosting;
using Rectify.Benchmarks.Measuring;

namespace Rectify.Benchmarks.Transitions;

/// <summary>Several clients at once against one server; the processor time is the server's alone.</summary>
internal static class HttpLoad
{
    public static Runner On(ChildServer server, IReadOnlyList<Client> clients) => async time =>
    {
        var (clock, before) = (Stopwatch.StartNew(), server.ProcessorTime);
        var counts = await Task.WhenAll(clients.Select(client => Task.Run(() => Work(client, clock, time))));
        return new Effort(counts.Sum(), clock.Elapsed, server.ProcessorTime - before);
    };

    private static async Task<long> Work(Client client, Stopwatch clock, TimeSpan time)
    {
        var count = 0L;
        for (; clock.Elapsed < time; count++)
            await client.Act();
        return count;
    }
}
