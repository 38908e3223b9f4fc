using System.Diagnostics;

namespace Rectify.Benchmarks.Measuring;

internal static class InProcess
{
    /// <summary>One caller in this process, one operation after the other.</summary>
    public static Runner OneByOne(Func<Task> operation) => async time =>
    {
        var (clock, before, count) = (Stopwatch.StartNew(), Environment.CpuUsage.TotalTime, 0L);
        for (; clock.Elapsed < time || count == 0; count++)
            await operation();
        return new Effort(count, clock.Elapsed, Environment.CpuUsage.TotalTime - before);
    };
}
