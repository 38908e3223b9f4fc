using System.Data.Common;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Rectify.Server.Persistence;

/// <summary>
/// The gate in each database's own words: a lock of the application that ends with the transaction, shared by those who
/// record and held alone by who takes a snapshot. SQLite has one writer at a time and needs none.
/// </summary>
internal static class GateText
{
    /// <summary>How long a snapshot waits for those who are saving; others wait behind it as long.</summary>
    private const int Seconds = 3;

    // The number is any, as long as nothing else of the application locks it. A closed gate is waited for in one statement and what it settled is read in the next, which sees it.
    private const string PostgreSqlPass = """
        DO $$BEGIN PERFORM pg_advisory_xact_lock_shared(20191118); END$$;
        SELECT * FROM "Installation" WHERE "SettledUntil" >= {0}
        """;

    private const string SqlServerPass = """
        EXEC sp_getapplock @Resource = N'rectify-knowledge', @LockMode = N'Shared', @LockOwner = N'Transaction';
        SELECT * FROM [Installation] WHERE [SettledUntil] >= {0}
        """;

    private static readonly string PostgreSqlClose = $"SET LOCAL lock_timeout = '{Seconds}s'; SELECT pg_advisory_xact_lock(20191118)";

    private static readonly string SqlServerClose = $"""
        DECLARE @answer int;
        EXEC @answer = sp_getapplock @Resource = N'rectify-knowledge', @LockMode = N'Exclusive', @LockOwner = N'Transaction', @LockTimeout = {Seconds}000;
        IF @answer < 0 THROW {SqlServerTimeout}, N'The gate was not free.', 1;
        """;

    private const int SqlServerTimeout = 50_118;

    /// <summary>SQLite's busy and locked.</summary>
    private static readonly int[] SqliteWaits = [5, 6];

    /// <summary>Passes the gate, and finds whether a moment is settled.</summary>
    public static string? Pass(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlPass,
        DatabaseProvider.SqlServer => SqlServerPass,
        _ => null,
    };

    /// <summary>Closes the gate until the transaction ends.</summary>
    public static string? Close(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => PostgreSqlClose,
        DatabaseProvider.SqlServer => SqlServerClose,
        _ => null,
    };

    /// <summary>Whether somebody was on the way through the gate for too long.</summary>
    public static bool IsLockTimeout(this DbException error) => error switch
    {
        PostgresException postgres => postgres.SqlState == PostgresErrorCodes.LockNotAvailable,
        SqlException sql => sql.Number == SqlServerTimeout,
        SqliteException sqlite => SqliteWaits.Contains(sqlite.SqliteErrorCode),
        _ => false,
    };
}
