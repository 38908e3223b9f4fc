using System.Diagnostics;
using System.Globalization;
using System.Text;
using Npgsql;

namespace Rectify.Testing.Databases;

/// <summary>The operating-system side of a cluster: who it runs as, when it is ready, how it ends.</summary>
internal sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(30);
    private readonly Process process;
    private readonly StringBuilder log = new();

    private PostgresProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Remember;
        process.ErrorDataReceived += Remember;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public static PostgresProcess Start(NpgsqlConnectionStringBuilder address, bool durable)
    {
        var start = new ProcessStartInfo
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
        };
        AddCommand(start);
        start.Environment["CLUSTER_BIN"] = PostgresInstallation.FindBinaries();
        start.Environment["CLUSTER_DATA"] = $"/tmp/rectify-postgres-{Guid.NewGuid():N}";
        start.Environment["CLUSTER_PORT"] = address.Port.ToString(CultureInfo.InvariantCulture);
        start.Environment["CLUSTER_USER"] = address.Username;
        start.Environment["CLUSTER_PASSWORD"] = address.Password;
        start.Environment["CLUSTER_SETTINGS"] = Settings(durable);
        return new PostgresProcess(Process.Start(start) ?? throw new InvalidOperationException("bash did not start."));
    }

    public async Task WaitUntilReadyAsync(string connectionString)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < StartLimit && !process.HasExited; await Task.Delay(50))
            if (await AnswersAsync(connectionString))
                return;
        await DisposeAsync();
        throw new InvalidOperationException($"PostgreSQL did not start:{Environment.NewLine}{Log()}");
    }

    public async ValueTask DisposeAsync()
    {
        process.StandardInput.Close();
        using var limit = new CancellationTokenSource(StopLimit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    /// <summary>PostgreSQL refuses to run as root, so root runs it as the user that Debian's package made for it.</summary>
    private static void AddCommand(ProcessStartInfo start)
    {
        string[] unprivileged = Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups"]
            : [];
        string[] command = [.. unprivileged, "bash", "-c", Script()];
        start.FileName = command[0];
        foreach (var argument in command[1..])
            start.ArgumentList.Add(argument);
    }

    private static string Settings(bool durable)
    {
        var disk = durable ? "on" : "off";
        return $"fsync={disk} synchronous_commit={disk} full_page_writes={disk} max_connections=200";
    }

    private static string Script()
    {
        using var stream = typeof(PostgresProcess).Assembly.GetManifestResourceStream("postgres-cluster.sh")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    private static async Task<bool> AnswersAsync(string connectionString)
    {
        try
        {
            await using var connection = new NpgsqlConnection(connectionString);
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private void Remember(object sender, DataReceivedEventArgs line)
    {
        lock (log)
            log.AppendLine(line.Data);
    }

    private string Log()
    {
        lock (log)
            return log.ToString();
    }
}
