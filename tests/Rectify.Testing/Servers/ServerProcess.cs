using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Rectify.Testing.Databases;

namespace Rectify.Testing.Servers;

/// <summary>A server in a process of its own, so that it can be killed as a power cut would.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();

    private ServerProcess(Process process, Uri address)
    {
        (this.process, Address) = (process, address);
        process.OutputDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => log.Enqueue(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public Uri Address { get; }

    /// <summary>Everything that it said.</summary>
    public string Log => string.Join(Environment.NewLine, log);

    /// <summary>Starts it, with a command where one is given, and waits until it says that it is healthy. Its temporary files go below <paramref name="data"/>.</summary>
    public static Task<ServerProcess> StartAsync(TestDatabase database, string data, params string[] command) =>
        StartAsync(database, data, new Dictionary<string, string>(), command);

    /// <summary>Starts it with settings of its own, as an administrator writes them into the environment.</summary>
    public static async Task<ServerProcess> StartAsync(
        TestDatabase database, string data, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var address = new Uri($"http://127.0.0.1:{LoopbackPort.Free()}");
        var start = new ProcessStartInfo(
            "dotnet",
            [RectifyProgram.Dll, .. command, "--data", data, "--connection", RectifyProgram.AddressOf(database), "--urls", $"{address}"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["TMPDIR"] = Directory.CreateDirectory(Path.Combine(data, "tmp")).FullName },
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var server = new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."), address);
        await server.WaitUntilHealthyAsync();
        return server;
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>The most memory that it ever held, in bytes.</summary>
    public long PeakMemory()
    {
        var line = File.ReadLines($"/proc/{process.Id}/status").Single(one => one.StartsWith("VmHWM:", StringComparison.Ordinal));
        return 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            await KillAsync();
        process.Dispose();
    }

    private async Task WaitUntilHealthyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartLimit && !process.HasExited; await Task.Delay(100))
            if (await IsHealthyAsync(client))
                return;
        await DisposeAsync();
        throw new InvalidOperationException($"The server did not start:{Environment.NewLine}{Log}");
    }

    private static async Task<bool> IsHealthyAsync(HttpClient client)
    {
        try
        {
            return (await client.GetAsync("/healthz")).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
