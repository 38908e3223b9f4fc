using Microsoft.Data.SqlClient;
using Rectify.Server.Persistence;

namespace Rectify.Testing.Databases;

/// <summary>A live SQL Server, where RECTIFY_TEST_SQLSERVER holds the connection string of one.</summary>
public static class SqlServerTarget
{
    public const string Variable = "RECTIFY_TEST_SQLSERVER";

    private static string? Server => Environment.GetEnvironmentVariable(Variable);

    public static bool IsGiven => !string.IsNullOrWhiteSpace(Server);

    public static async Task<TestDatabase> CreateAsync()
    {
        var server = Server ?? throw new InvalidOperationException($"{Variable} holds no connection string.");
        var name = $"rectify_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE [{name}]; ALTER DATABASE [{name}] SET READ_COMMITTED_SNAPSHOT ON");
        var connectionString = new SqlConnectionStringBuilder(server) { InitialCatalog = name }.ConnectionString;
        return new TestDatabase(new(DatabaseProvider.SqlServer, connectionString), () => ExecuteAsync(
            server, $"ALTER DATABASE [{name}] SET SINGLE_USER WITH ROLLBACK IMMEDIATE; DROP DATABASE [{name}]"));
    }

    private static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new SqlConnection(server);
        await connection.OpenAsync();
        await using var command = new SqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
