using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Rectify.Server.Persistence;

/// <summary>SQLite, the embedded default.</summary>
public sealed class SqliteRectifyDbContext(DbContextOptions<SqliteRectifyDbContext> options) : RectifyDbContext(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite cannot compare a DateTimeOffset; text of fixed width in UTC sorts as time does.
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<SortableInstant>().HaveMaxLength(24);
    }

    private sealed class SortableInstant() : ValueConverter<DateTimeOffset, string>(
        instant => instant.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.fff'Z'", System.Globalization.CultureInfo.InvariantCulture),
        text => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture));
}

/// <summary>PostgreSQL; also the way to openGauss and KingbaseES.</summary>
public sealed class PostgreSqlRectifyDbContext(DbContextOptions<PostgreSqlRectifyDbContext> options) : RectifyDbContext(options);

/// <summary>SQL Server.</summary>
public sealed class SqlServerRectifyDbContext(DbContextOptions<SqlServerRectifyDbContext> options) : RectifyDbContext(options);
