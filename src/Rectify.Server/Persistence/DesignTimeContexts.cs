using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Rectify.Server.Persistence;

/// <summary>For <c>dotnet ef</c> alone: it needs a context of each provider, but never connects.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteRectifyDbContext>
{
    public SqliteRectifyDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteRectifyDbContext>().UseSqlite("Data Source=design.db").Options);
}

internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlRectifyDbContext>
{
    public PostgreSqlRectifyDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlRectifyDbContext>().UseNpgsql("Host=127.0.0.1").Options);
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerRectifyDbContext>
{
    public SqlServerRectifyDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqlServerRectifyDbContext>().UseSqlServer("Server=127.0.0.1").Options);
}
