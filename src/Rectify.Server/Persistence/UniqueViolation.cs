using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Rectify.Server.Persistence;

/// <summary>Tells, for each database, that somebody else has written the same key meanwhile.</summary>
internal static class UniqueViolation
{
    // SQLite's plain code 19 would take a missing parent row for one as well.
    private static readonly int[] SqliteNumbers = [2067, 1555];

    // A unique index and a unique constraint have numbers of their own, and servers that speak SQL Server's protocol
    // do not all keep them apart.
    private static readonly int[] SqlServerNumbers = [2601, 2627];

    public static bool IsUniqueViolation(this DbUpdateException error) => error.InnerException switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.UniqueViolation,
        SqlException sql => SqlServerNumbers.Contains(sql.Number),
        SqliteException sqlite => SqliteNumbers.Contains(sqlite.SqliteExtendedErrorCode),
        _ => false,
    };
}
