using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;
using Rectify.Server.Persistence;

namespace Rectify.Testing.Databases;

/// <summary>One real database of a test's own, gone when the test is.</summary>
public sealed class TestDatabase(DatabaseAddress address, Func<Task> drop) : IAsyncDisposable
{
    /// <summary>The setting that leads a server to it.</summary>
    public DatabaseAddress Address { get; } = address;

    public DatabaseProvider Provider => Address.Provider;

    public string ConnectionString => Address.ConnectionString;

    /// <summary>Runs SQL past the product, to set a stage or to see what is really stored.</summary>
    public async Task<object?> AskAsync(string sql, CancellationToken cancel)
    {
        await using var connection = await ConnectAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancel);
    }

    /// <summary>A connection past the product, for what takes several statements.</summary>
    public async Task<DbConnection> ConnectAsync(CancellationToken cancel)
    {
        DbConnection connection = Provider switch
        {
            DatabaseProvider.Sqlite => new SqliteConnection(ConnectionString),
            DatabaseProvider.PostgreSql => new NpgsqlConnection(ConnectionString),
            _ => new SqlConnection(ConnectionString),
        };
        await connection.OpenAsync(cancel);
        return connection;
    }

    public async ValueTask DisposeAsync() => await drop();
}
