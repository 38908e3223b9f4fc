using System.Diagnostics;

namespace Rectify.Testing;

public sealed record ShellResult(int ExitCode, string Output, string Errors);

/// <summary>Runs a program to its end, as somebody at a terminal would.</summary>
public static class Shell
{
    public static async Task<ShellResult> RunAsync(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string?>> environment, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        await process.WaitForExitAsync(cancel);
        return new ShellResult(process.ExitCode, await output, await errors);
    }
}
