using System.Diagnostics;
using Rectify.Server.Persistence;
using Rectify.Testing;

namespace Rectify.Benchmarks.Hosting;

/// <summary>A server in a process of its own, so that the processor time it costs is its alone.</summary>
internal sealed class ChildServer : IAsyncDisposable
{
    private readonly Process process;
    private readonly TemporaryFolder folder;

    private ChildServer(Process process, TemporaryFolder folder, Uri address)
    {
        (this.process, this.folder) = (process, folder);
        Http = new HttpClient { BaseAddress = address };
    }

    public HttpClient Http { get; }

    public TimeSpan ProcessorTime
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    /// <summary>Starts this program once more as one of its servers; see <see cref="ServerProcess"/>.</summary>
    public static async Task<ChildServer> Start(string server, DatabaseAddress database)
    {
        var folder = new TemporaryFolder();
        var start = new ProcessStartInfo(Environment.ProcessPath!, [server])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment["RECTIFY__DATABASE"] = $"postgresql:{database.ConnectionString}";
        start.Environment["RECTIFY__DATA"] = folder.PathOf("data");
        var process = Process.Start(start)!;
        var address = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException($"The server \"{server}\" ended before it listened.");
        return new ChildServer(process, folder, new Uri(address));
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }
}
