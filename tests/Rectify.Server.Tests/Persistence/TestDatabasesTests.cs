using System.Data.Common;
using System.Net;
using System.Net.NetworkInformation;
using Npgsql;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Persistence;

/// <summary>The databases under the other tests are what they say they are.</summary>
public class TestDatabasesTests(TestDatabases databases)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Each_kind_is_the_real_thing(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);

        var version = await database.AskAsync(provider switch
        {
            DatabaseProvider.Sqlite => "SELECT 'SQLite ' || sqlite_version()",
            DatabaseProvider.PostgreSql => "SELECT version()",
            _ => "SELECT @@VERSION",
        }, Cancel);

        var name = provider is DatabaseProvider.SqlServer ? "Microsoft SQL Server" : provider.ToString();
        version.ShouldBeOfType<string>().ShouldStartWith(name, Case.Insensitive);
    }

    [Fact]
    public async Task PostgreSql_listens_on_loopback_only()
    {
        await using var database = await databases.CreateAsync(DatabaseProvider.PostgreSql);

        Listeners(database.ConnectionString).Select(end => end.Address).ShouldBe([IPAddress.Loopback]);
    }

    [Theory, EveryDatabase]
    public async Task A_database_starts_empty_whatever_another_test_wrote(DatabaseProvider provider)
    {
        await using var first = await databases.CreateAsync(provider);
        await first.AskAsync("CREATE TABLE visitors (name VARCHAR(20))", Cancel);
        await using var second = await databases.CreateAsync(provider);

        var refusal = await Should.ThrowAsync<DbException>(() => second.AskAsync("SELECT COUNT(*) FROM visitors", Cancel));

        refusal.Message.ShouldContain("visitors");
    }

    [Fact]
    public async Task A_disposed_cluster_leaves_no_listener_and_no_files()
    {
        var cluster = await PostgresCluster.StartAsync();
        var address = cluster.ConnectionString("postgres");
        await using var database = new TestDatabase(new(DatabaseProvider.PostgreSql, address), () => Task.CompletedTask);
        var folder = (string?)await database.AskAsync("SHOW data_directory", Cancel);
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
}
