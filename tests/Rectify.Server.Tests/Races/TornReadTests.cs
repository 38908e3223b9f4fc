using System.Data.Common;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Http;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Races;

/// <summary>
/// A case is read in several queries. Who reads the old case and then the parts that somebody else has just finished
/// came second, and is told so: not that the part is finished, which on the screen before them it is not.
/// </summary>
[Collection<WorkingBureau>]
public class TornReadTests(BureauFixture bureaus)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // PostgreSQL alone lets a test stop a reader between two of its queries.
    [Fact]
    public async Task What_was_refused_on_half_of_the_change_of_another_is_a_conflict()
    {
        var running = await bureaus.OnAsync(DatabaseProvider.PostgreSql);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        await using var connection = await running.Database.ConnectAsync(Cancel);
        await using var change = await connection.BeginTransactionAsync(Cancel);
        await ExecuteAsync(connection, """LOCK TABLE "CaseUnits" IN ACCESS EXCLUSIVE MODE""");

        var reading = one.TryAsync(Colleague.Finance, "finish-part");
        await LockWaits.UntilAsync(running.Database, many: 1);
        await ExecuteAsync(
            connection,
            $"""
            UPDATE "CaseUnits" SET "FinishedOn" = '2020-03-02' WHERE "CaseId" = (SELECT "Id" FROM "Cases" WHERE "Number" = '{one.Number}');
            UPDATE "Cases" SET "Version" = "Version" + 1 WHERE "Number" = '{one.Number}'
            """);
        await change.CommitAsync(Cancel);

        var refused = await reading.RefusedAsync();
        (refused.Status, refused.Rule).ShouldBe((409, "StaleVersion"));
        refused.Body.GetProperty("current").GetProperty("version").GetInt32().ShouldBe(one.Version + 1);
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
