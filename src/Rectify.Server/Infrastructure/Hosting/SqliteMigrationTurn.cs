using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Hosting;

/// <summary>
/// A process's turn to migrate a SQLite database. EF's own turn is a row in a table, which stays when the process is
/// killed, and every later start would wait for it without end. A locked file is let go by the operating system, so
/// whoever holds it knows that such a row belongs to nobody.
/// </summary>
internal static class SqliteMigrationTurn
{
    private const string EfTurn = "__EFMigrationsLock";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    // EAGAIN on Linux and on macOS, ERROR_SHARING_VIOLATION on Windows.
    private static readonly int[] HeldByAnother = [11, 35, unchecked((int)0x80070020)];

    /// <summary>Waits for the turn; disposing what is returned ends it.</summary>
    public static async Task<IAsyncDisposable> Take(DatabaseAddress address, RectifyDbContext db, CancellationToken stop)
    {
        var file = new SqliteConnectionStringBuilder(address.ConnectionString).DataSource;
        var turn = await Lock($"{file}-migration", stop);
        if (File.Exists(file))
            await ClearEfTurn(db, stop);
        return turn;
    }

    private static async Task<FileStream> Lock(string path, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException error) when (HeldByAnother.Contains(error.HResult))
            {
                await Task.Delay(Pause, stop);
            }
        }
    }

    private static async Task ClearEfTurn(RectifyDbContext db, CancellationToken stop)
    {
        var tables = db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = {EfTurn}");
        if (await tables.SingleAsync(stop) > 0)
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{EfTurn}\"", stop);
    }
}
