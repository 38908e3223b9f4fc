using Microsoft.Data.Sqlite;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Testing.Servers;

/// <summary>
/// The real program, as an administrator starts it with <c>dotnet rectify.dll</c>: what <c>RECTIFY_TEST_PROGRAM</c> names,
/// or what was built with these tests. The whole run names the published program, which starts in half the time: servers
/// are started hundreds of times.
/// </summary>
public static class RectifyProgram
{
    private static readonly string Configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    public static string Dll { get; } = Environment.GetEnvironmentVariable("RECTIFY_TEST_PROGRAM") is { Length: > 0 } published
        ? published
        : Repository.PathOf("src", "Rectify.Server", "bin", Configuration, "net10.0", "rectify.dll");

    /// <summary>Runs a command to its end.</summary>
    public static Task<ShellResult> RunAsync(TestDatabase database, string data, IEnumerable<string> arguments, CancellationToken cancel) =>
        Shell.RunAsync("dotnet", [Dll, .. arguments, "--data", data, "--connection", AddressOf(database)], [], cancel);

    /// <summary>The database as <c>--connection</c> names it.</summary>
    public static string AddressOf(TestDatabase database) => database.Provider switch
    {
        DatabaseProvider.Sqlite => $"sqlite:{new SqliteConnectionStringBuilder(database.ConnectionString).DataSource}",
        DatabaseProvider.PostgreSql => $"postgresql:{database.ConnectionString}",
        _ => $"sqlserver:{database.ConnectionString}",
    };
}
