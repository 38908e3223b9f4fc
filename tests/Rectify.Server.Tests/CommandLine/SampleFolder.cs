using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.CommandLine;

/// <summary>A data folder with the sample bureau, for commands that only read.</summary>
public sealed class SampleFolder : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();

    public async ValueTask InitializeAsync()
    {
        await using var database = new TestDatabase(DatabaseAddress.InFolder(folder.PathOf()), () => Task.CompletedTask);
        await using var server = await SampleServer.StartAsync(database);
    }

    public string PathOf(params string[] parts) => folder.PathOf(parts);

    /// <summary>Runs the command on this folder.</summary>
    public Task<ShellResult> RunAsync(params string[] arguments) => RunAsync(folder, arguments);

    public static Task<ShellResult> RunAsync(TemporaryFolder data, params string[] arguments) => Shell.RunAsync(
        "dotnet", [Path.Combine(AppContext.BaseDirectory, "rectify.dll"), .. arguments, "--data", data.PathOf()], [],
        TestContext.Current.CancellationToken);

    /// <summary>The same folder again, to be spoilt.</summary>
    public TemporaryFolder Copy()
    {
        var copy = new TemporaryFolder();
        foreach (var file in Directory.EnumerateFiles(folder.PathOf()))
            File.Copy(file, copy.PathOf(Path.GetFileName(file)));
        return copy;
    }

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
