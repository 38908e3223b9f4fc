using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Rectify.Testing.Databases;

namespace Rectify.Testing.Servers;

/// <summary>A server in a process of its own, so that it can be killed as a power cut would.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private const int ExitCodeOfSigkill = 137;
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(120);
    private readonly Process process;
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Hear(line.Data ?? "");
        process.ErrorDataReceived += (_, line) => Hear(line.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Where it listens, once it does: on a port that it chose itself, so that nobody else can take it meanwhile.</summary>
    public Uri Address => listening.Task.IsCompletedSuccessfully ? listening.Task.Result : throw new InvalidOperationException("It does not listen yet.");

    /// <summary>Everything that it said.</summary>
    public string Log => string.Join(Environment.NewLine, log);

    /// <summary>Starts it, with a command where one is given, and waits until it says that it is healthy. Its temporary files go below <paramref name="data"/>.</summary>
    public static Task<ServerProcess> StartAsync(TestDatabase database, string data, params string[] command) =>
        StartAsync(database, data, new Dictionary<string, string>(), command);

    /// <summary>Starts it with settings of its own, as an administrator writes them into the environment.</summary>
    public static async Task<ServerProcess> StartAsync(
        TestDatabase database, string data, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var server = Launch(database, data, environment, command);
        await server.WaitUntilHealthyAsync();
        return server;
    }

    /// <summary>Starts it and waits for nothing.</summary>
    public static ServerProcess Launch(TestDatabase database, string data, params string[] command) =>
        Launch(database, data, new Dictionary<string, string>(), command);

    private static ServerProcess Launch(
        TestDatabase database, string data, IReadOnlyDictionary<string, string> environment, string[] command)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [RectifyProgram.Dll, .. command, "--data", data, "--connection", RectifyProgram.AddressOf(database), "--urls", "http://127.0.0.1:0"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["TMPDIR"] = Directory.CreateDirectory(Path.Combine(data, "tmp")).FullName,
                // Counting what is called often pays for servers that live longer than a test's.
                ["DOTNET_TieredPGO"] = "0",
            },
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("dotnet did not start."));
    }

    /// <summary>SIGKILL: no handler runs, nothing is flushed.</summary>
    /// <exception cref="InvalidOperationException">It did not end by this: it had ended by itself.</exception>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        if (process.ExitCode != ExitCodeOfSigkill)
            throw new InvalidOperationException($"The server had ended by itself, with {process.ExitCode}:{Environment.NewLine}{Log}");
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

    private void Hear(string line)
    {
        log.Enqueue(line);
        if (line.Split(Listening) is [_, var address])
            listening.TrySetResult(new Uri(address));
    }

    private async Task WaitUntilHealthyAsync()
    {
        await Task.WhenAny(listening.Task, process.WaitForExitAsync(), Task.Delay(StartLimit));
        if (listening.Task.IsCompletedSuccessfully && await IsHealthyAsync())
            return;
        var said = Log;
        await DisposeAsync();
        throw new InvalidOperationException($"The server did not start:{Environment.NewLine}{said}");
    }

    private async Task<bool> IsHealthyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var answer = await client.GetAsync("/healthz");
        return answer.IsSuccessStatusCode;
    }
}
