using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Rectify.Testing.Databases;

/// <summary>One real database of a test's own, gone when the test is.</summary>
public sealed class TestDatabase(DatabaseKind kind, string connectionString, Func<Task> drop) : IAsyncDisposable
{
    public DatabaseKind Kind { get; } = kind;

    public string ConnectionString { get; } = connectionString;

    /// <summary>Runs SQL past the product, to set a stage or to see what is really stored.</summary>
    public async Task<object?> AskAsync(string sql, CancellationToken cancel)
    {
        await using DbConnection connection = Kind switch
        {
            DatabaseKind.Sqlite => new SqliteConnection(ConnectionString),
            DatabaseKind.PostgreSql => new NpgsqlConnection(ConnectionString),
            _ => new SqlConnection(ConnectionString),
        };
        await connection.OpenAsync(cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync(cancel);
    }

    public async ValueTask DisposeAsync() => await drop();
}
