using System.Data.Common;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Races;

/// <summary>
/// The barrier inside the database: as long as a case is held, whoever wants to save it has to wait, so that all have
/// decided by the same version when they are let go.
/// </summary>
internal sealed class HeldCase(TestDatabase database, DbConnection connection, DbTransaction transaction) : IAsyncDisposable
{
    private static readonly TimeSpan LongEnough = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<HeldCase> HoldAsync(TestDatabase database, string number)
    {
        var connection = await database.ConnectAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"""UPDATE "Cases" SET "Version" = "Version" WHERE "Number" = '{number}'""";
        (await command.ExecuteNonQueryAsync(Cancel)).ShouldBe(1);
        return new HeldCase(database, connection, transaction);
    }

    /// <summary>Lets go when both wait. Only PostgreSQL can be asked; elsewhere both have had the time.</summary>
    public async Task LetGoAsync()
    {
        if (database.Provider == DatabaseProvider.PostgreSql)
            await LockWaits.UntilAsync(database, many: 2);
        else
            await Task.Delay(LongEnough, Cancel);
        await transaction.RollbackAsync(Cancel);
    }

    public async ValueTask DisposeAsync()
    {
        await transaction.DisposeAsync();
        await connection.DisposeAsync();
    }
}
