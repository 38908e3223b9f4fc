using System.Data.Common;
using System.Net;
using System.Net.NetworkInformation;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Persistence;

/// <summary>The databases under the other tests are what they say they are.</summary>
public class TestDatabasesTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task Each_kind_is_the_real_thing(DatabaseKind kind)
    {
        await using var database = await databases.CreateAsync(kind);

        var version = await AskAsync<string>(database, kind switch
        {
            DatabaseKind.Sqlite => "SELECT 'SQLite ' || sqlite_version()",
            DatabaseKind.PostgreSql => "SELECT version()",
            _ => "SELECT @@VERSION",
        });

        version.ShouldStartWith(kind is DatabaseKind.SqlServer ? "Microsoft SQL Server" : kind.ToString(), Case.Insensitive);
    }

    [Fact]
    public async Task PostgreSql_listens_on_loopback_only()
    {
        await using var database = await databases.CreateAsync(DatabaseKind.PostgreSql);

        Listeners(database.ConnectionString).Select(end => end.Address).ShouldBe([IPAddress.Loopback]);
    }

    [Theory, EveryDatabase]
    public async Task A_database_starts_empty_whatever_another_test_wrote(DatabaseKind kind)
    {
        await using var first = await databases.CreateAsync(kind);
        await AskAsync<object>(first, "CREATE TABLE visitors (name VARCHAR(20))");
        await using var second = await databases.CreateAsync(kind);

        var refusal = await Should.ThrowAsync<DbException>(() => AskAsync<object>(second, "SELECT COUNT(*) FROM visitors"));

        refusal.Message.ShouldContain("visitors");
    }

    [Fact]
    public async Task A_disposed_cluster_leaves_no_listener_and_no_files()
    {
        var cluster = await PostgresCluster.StartAsync();
        var address = cluster.ConnectionString("postgres");
        var folder = await AskAsync<string>(new TestDatabase(DatabaseKind.PostgreSql, address, () => Task.CompletedTask), "SHOW data_directory");
        Listeners(address).ShouldNotBeEmpty();
        Directory.Exists(folder).ShouldBeTrue();

        await cluster.DisposeAsync();

        Listeners(address).ShouldBeEmpty();
        Directory.Exists(folder).ShouldBeFalse();
    }

    private static IPEndPoint[] Listeners(string connectionString)
    {
        var port = new NpgsqlConnectionStringBuilder(connectionString).Port;
        return [.. IPGlobalProperties.GetIPGlobalProperties().GetActiveTcpListeners().Where(end => end.Port == port)];
    }

    private static async Task<T?> AskAsync<T>(TestDatabase database, string sql)
    {
        await using DbConnection connection = database.Kind switch
        {
            DatabaseKind.Sqlite => new SqliteConnection(database.ConnectionString),
            DatabaseKind.PostgreSql => new NpgsqlConnection(database.ConnectionString),
            _ => new SqlConnection(database.ConnectionString),
        };
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T?)await command.ExecuteScalarAsync(TestContext.Current.CancellationToken);
    }
}
