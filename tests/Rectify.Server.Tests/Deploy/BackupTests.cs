using Microsoft.Data.Sqlite;
using Npgsql;
using Rectify.Server.Persistence;
using Rectify.Testing;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Deploy;

/// <summary>The scripts in deploy, run as an administrator runs them.</summary>
public sealed class BackupTests(TestDatabases databases) : IDisposable
{
    private const string Evidence = "evidence/2019/佐证材料 1.pdf";
    private readonly TemporaryFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task What_was_backed_up_is_there_again_after_a_restore(DatabaseProvider provider)
    {
        await using var original = await FilledAsync(provider);
        await using var empty = await databases.CreateAsync(provider);

        (await RunAsync("backup.sh", original, DataFolder(original), folder.PathOf("backup"))).ExitCode.ShouldBe(0);
        var restored = await RunAsync("restore.sh", empty, folder.PathOf("backup"), DataFolder(empty));

        restored.Errors.ShouldBeEmpty();
        (await empty.AskAsync("SELECT name FROM units", Cancel)).ShouldBe("市教育局");
        (await File.ReadAllTextAsync(Path.Combine(DataFolder(empty), Evidence), Cancel)).ShouldBe("整改到位");
    }

    [Fact]
    public async Task A_damaged_backup_is_refused_before_anything_is_written()
    {
        await using var original = await FilledAsync(DatabaseProvider.Sqlite);
        await using var empty = await databases.CreateAsync(DatabaseProvider.Sqlite);
        await RunAsync("backup.sh", original, DataFolder(original), folder.PathOf("backup"));
        await File.AppendAllTextAsync(folder.PathOf("backup", "files.tar"), "x", Cancel);

        var refused = await RunAsync("restore.sh", empty, folder.PathOf("backup"), DataFolder(empty));

        refused.ExitCode.ShouldBe(1);
        refused.Errors.ShouldContain("nothing was restored");
        Directory.EnumerateFileSystemEntries(DataFolder(empty)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Neither_a_backup_nor_live_data_is_ever_overwritten()
    {
        await using var original = await FilledAsync(DatabaseProvider.Sqlite);
        await RunAsync("backup.sh", original, DataFolder(original), folder.PathOf("backup"));

        var again = await RunAsync("backup.sh", original, DataFolder(original), folder.PathOf("backup"));
        var over = await RunAsync("restore.sh", original, folder.PathOf("backup"), DataFolder(original));

        again.ExitCode.ShouldNotBe(0);
        over.ExitCode.ShouldBe(1);
        over.Errors.ShouldContain("is not empty");
    }

    private async Task<TestDatabase> FilledAsync(DatabaseProvider provider)
    {
        var database = await databases.CreateAsync(provider);
        await database.AskAsync("CREATE TABLE units (name VARCHAR(40)); INSERT INTO units VALUES ('市教育局')", Cancel);
        var file = Path.Combine(DataFolder(database), Evidence);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await File.WriteAllTextAsync(file, "整改到位", Cancel);
        return database;
    }

    /// <summary>With SQLite the database is a file in the data folder; with PostgreSQL the folder holds the files alone.</summary>
    private string DataFolder(TestDatabase database) => database.Provider is DatabaseProvider.Sqlite
        ? Path.GetDirectoryName(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource)!
        : Directory.CreateDirectory(folder.PathOf(new NpgsqlConnectionStringBuilder(database.ConnectionString).Database!)).FullName;

    private static Task<ShellResult> RunAsync(string script, TestDatabase database, params string[] folders) => Shell.RunAsync(
        Repository.PathOf("deploy", script),
        [database.Provider is DatabaseProvider.Sqlite ? "sqlite" : "postgresql", .. folders],
        database.Provider is DatabaseProvider.Sqlite ? [] : LibpqSettings(new(database.ConnectionString)),
        Cancel);

    private static Dictionary<string, string?> LibpqSettings(NpgsqlConnectionStringBuilder address) => new()
    {
        ["PGHOST"] = address.Host,
        ["PGPORT"] = $"{address.Port}",
        ["PGUSER"] = address.Username,
        ["PGPASSWORD"] = address.Password,
        ["PGDATABASE"] = address.Database,
    };
}
