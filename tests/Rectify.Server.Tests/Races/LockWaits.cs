using System.Diagnostics;
using System.Globalization;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Races;

/// <summary>Tells on PostgreSQL when somebody waits for a lock: then they have read what they decide by.</summary>
internal static class LockWaits
{
    private const string Waiting =
        "SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Returns when so many wait.</summary>
    public static async Task UntilAsync(TestDatabase database, int many)
    {
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Limit; await Task.Delay(1, Cancel))
            if (Convert.ToInt32(await database.AskAsync(Waiting, Cancel), CultureInfo.InvariantCulture) >= many)
                return;
        throw new TimeoutException($"There were never {many} who waited for a lock.");
    }
}
