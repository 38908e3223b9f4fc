using System.Diagnostics;
using System.Globalization;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests.CommandLine;

/// <summary>What a run of the program came to; memory is the most that was resident at any time.</summary>
internal sealed record MeasuredRun(int ExitCode, string Output, string Errors, TimeSpan Processor, long PeakBytes);

/// <summary>Runs the program and watches its memory, in a process of its own so that nothing else is counted.</summary>
internal static class MeasuredProgram
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(15);

    public static async Task<MeasuredRun> RunAsync(IEnumerable<string> arguments, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("dotnet", [RectifyProgram.Dll, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        var (peak, used) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            (peak, used) = (Math.Max(peak, PeakOf(process.Id)), ProcessorOf(process, used));
            await Task.Delay(Pause, cancel);
        }

        return new MeasuredRun(process.ExitCode, await output, await errors, used, peak);
    }

    // The kernel keeps the high-water mark itself, so that no peak is missed between two looks.
    private static long PeakOf(int id)
    {
        try
        {
            var line = File.ReadLines($"/proc/{id}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2].Trim(), CultureInfo.InvariantCulture) * 1024;
        }
        catch (IOException)
        {
            // It ended between two lines.
            return 0;
        }
    }

    private static TimeSpan ProcessorOf(Process process, TimeSpan before)
    {
        try
        {
            return process.TotalProcessorTime;
        }
        catch (InvalidOperationException)
        {
            return before;
        }
    }
}
