namespace Rectify.Testing.Databases;

/// <summary>
/// The databases of one test process: share it as an assembly fixture. The PostgreSQL cluster starts with the
/// first test that wants it and stops with the process.
/// </summary>
public sealed class TestDatabases : IAsyncDisposable
{
    private readonly Lazy<Task<PostgresCluster>> cluster = new(() => PostgresCluster.StartAsync());
    private int created;

    public static IReadOnlyList<DatabaseKind> Kinds { get; } = SqlServerTarget.IsGiven
        ? [DatabaseKind.Sqlite, DatabaseKind.PostgreSql, DatabaseKind.SqlServer]
        : [DatabaseKind.Sqlite, DatabaseKind.PostgreSql];

    public async Task<TestDatabase> CreateAsync(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => SqliteFile.Create(),
        DatabaseKind.PostgreSql => await CreatePostgresAsync("template1"),
        DatabaseKind.SqlServer => await SqlServerTarget.CreateAsync(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public async ValueTask DisposeAsync()
    {
        if (cluster.IsValueCreated)
            await (await cluster.Value).DisposeAsync();
    }

    private async Task<TestDatabase> CreatePostgresAsync(string template)
    {
        var server = await cluster.Value;
        var name = $"test_{Interlocked.Increment(ref created)}";
        var connectionString = await server.CreateDatabaseAsync(name, template);
        return new TestDatabase(DatabaseKind.PostgreSql, connectionString, () => server.DropDatabaseAsync(name));
    }
}
