using Rectify.Server.Persistence;

namespace Rectify.Testing.Databases;

/// <summary>
/// The databases of one test process: share it as an assembly fixture. The PostgreSQL cluster starts with the
/// first test that wants it and stops with the process.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresCluster>> cluster = new(() => PostgresCluster.StartAsync());
    private int created;

    /// <summary>Those that this run can reach: SQLite and PostgreSQL always, SQL Server where one is given.</summary>
    public static IReadOnlyList<DatabaseProvider> All { get; } = SqlServerTarget.IsGiven
        ? [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql, DatabaseProvider.SqlServer]
        : [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    /// <summary>Creates an empty database. The server migrates it as it starts.</summary>
    public async Task<TestDatabase> CreateAsync(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => SqliteFile.Create(),
        DatabaseProvider.PostgreSql => await CreatePostgresAsync(),
        DatabaseProvider.SqlServer => await SqlServerTarget.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, null),
    };

    public async ValueTask DisposeAsync()
    {
        if (cluster.IsValueCreated)
            await (await cluster.Value).DisposeAsync();
    }

    private async Task<TestDatabase> CreatePostgresAsync()
    {
        var server = await cluster.Value;
        var name = $"test_{Interlocked.Increment(ref created)}";
        var connectionString = await server.CreateDatabaseAsync(name);
        return new TestDatabase(new(DatabaseProvider.PostgreSql, connectionString), () => server.DropDatabaseAsync(name));
    }
}
