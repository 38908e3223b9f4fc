using System.Security.Cryptography;
using Npgsql;

namespace Rectify.Testing.Databases;

/// <summary>
/// A private PostgreSQL cluster on a free loopback port. It fails loudly where PostgreSQL is missing:
/// a test that silently ran on another database would prove nothing.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    private readonly PostgresProcess process;
    private readonly string address;

    private PostgresCluster(PostgresProcess process, string address)
    {
        this.process = process;
        this.address = address;
    }

    /// <summary>Makes and starts a cluster. Only a durable one waits for the disk at each commit, as production does.</summary>
    public static async Task<PostgresCluster> StartAsync(bool durable = false)
    {
        var address = new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = LoopbackPort.Free(),
            Username = "rectify",
            Password = RandomNumberGenerator.GetHexString(32),
            Database = "postgres",
            IncludeErrorDetail = true,
        };
        var process = PostgresProcess.Start(address, durable);
        var cluster = new PostgresCluster(process, address.ConnectionString);
        await process.WaitUntilReadyAsync(cluster.ConnectionString("postgres"));
        return cluster;
    }

    public string ConnectionString(string database) =>
        new NpgsqlConnectionStringBuilder(address) { Database = database }.ConnectionString;

    /// <summary>Creates a database, as a copy of <paramref name="template"/> where one is named, and returns its connection string.</summary>
    public async Task<string> CreateDatabaseAsync(string name, string template = "template1")
    {
        ClearPool(template);
        await ExecuteAsync($"""CREATE DATABASE "{name}" TEMPLATE "{template}" """);
        return ConnectionString(name);
    }

    public async Task DropDatabaseAsync(string name)
    {
        ClearPool(name);
        await ExecuteAsync($"""DROP DATABASE IF EXISTS "{name}" WITH (FORCE)""");
    }

    public ValueTask DisposeAsync() => process.DisposeAsync();

    /// <summary>A database that somebody is still connected to can be neither copied nor dropped.</summary>
    private void ClearPool(string database)
    {
        using var connection = new NpgsqlConnection(ConnectionString(database));
        NpgsqlConnection.ClearPool(connection);
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
