using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Hosting;

internal static class DatabaseSetup
{
    /// <summary>Brings the database to this version's schema; creates it where it is missing. Servers that start together take turns.</summary>
    public static async Task MigrateDatabase(this IServiceProvider services, CancellationToken stop = default)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RectifyDbContext>();
        var address = scope.ServiceProvider.GetRequiredService<DatabaseAddress>();
        await using var turn = address.Provider == DatabaseProvider.Sqlite ? await SqliteMigrationTurn.Take(address, db, stop) : null;
        // To migrate is to compare the whole model with that of the last migration, also where nothing is left to do.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
            await db.Database.MigrateAsync(stop);
        await (address.Provider switch
        {
            // Readers and the one writer do not wait for each other.
            DatabaseProvider.Sqlite => db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", stop),
            DatabaseProvider.SqlServer => db.Database.ExecuteSqlRawAsync(
                "IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = DB_NAME()) = 0 "
                + "ALTER DATABASE CURRENT SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE", stop),
            _ => Task.CompletedTask,
        });
    }
}
