using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Persistence;

/// <summary>The context of each database, as the server builds it.</summary>
internal static class Contexts
{
    public static RectifyDbContext Open(DatabaseProvider provider, string connectionString) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteRectifyDbContext(
            new DbContextOptionsBuilder<SqliteRectifyDbContext>().UseSqlite(connectionString).Options),
        DatabaseProvider.PostgreSql => new PostgreSqlRectifyDbContext(
            new DbContextOptionsBuilder<PostgreSqlRectifyDbContext>().UseNpgsql(connectionString).Options),
        DatabaseProvider.SqlServer => new SqlServerRectifyDbContext(
            new DbContextOptionsBuilder<SqlServerRectifyDbContext>().UseSqlServer(connectionString).Options),
        _ => throw new ArgumentOutOfRangeException(nameof(provider), provider, null),
    };

    public static RectifyDbContext Open(TestDatabase database) => Open(database.Provider, database.ConnectionString);
}
