using System.Data.Common;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Http;
using Rectify.Testing.Bureaus;

namespace Rectify.Server.Tests.Races;

/// <summary>
/// A case is read in several queries. Who reads the old case and then the measures that somebody else has just completed
/// came second, and is told so: not that the measure is done, which on the screen before them it is not.
/// </summary>
public class TornReadTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    // PostgreSQL alone lets a test stop a reader between two of its queries.
    [Fact]
    public async Task What_was_refused_on_half_of_the_change_of_another_is_a_conflict()
    {
        var running = await bureaus.OnAsync(DatabaseProvider.PostgreSql);
        var one = await running.Bureau.ImplementingAsync(running.NextNumber());
        var measure = (await one.MeasuresAsync()).Single();
        await using var connection = await running.Database.ConnectAsync(Cancel);
        await using var change = await connection.BeginTransactionAsync(Cancel);
        await ExecuteAsync(connection, """LOCK TABLE "Measures" IN ACCESS EXCLUSIVE MODE""");

        // Has read the case when it comes to its measures.
        var reading = one.TryAsync(Colleague.Office, "complete-measure", new { measureId = measure, result = "印发制度1项" });
        await LockWaits.UntilAsync(running.Database, many: 1);
        await ExecuteAsync(
            connection,
            $"""
            UPDATE "Measures" SET "DoneOn" = '2020-03-02' WHERE "Id" = '{measure}';
            UPDATE "Cases" SET "Version" = "Version" + 1 WHERE "Number" = '{one.Number}'
            """);
        await change.CommitAsync(Cancel);

        var refused = await reading.RefusedAsync();
        (refused.Status, refused.Rule).ShouldBe((409, "StaleVersion"));
        refused.Body.GetProperty("current").GetProperty("version").GetInt32().ShouldBe(one.Version + 1);
    }

    [Fact]
    public async Task What_somebody_else_took_out_meanwhile_is_a_conflict()
    {
        var running = await bureaus.OnAsync(DatabaseProvider.PostgreSql);
        var one = await running.Bureau.PlanningAsync(running.NextNumber());
        await one.DoAsync(Colleague.Office, "measures", CaseSteps.Measure("修订学习制度"));
        var measure = (await one.MeasuresAsync()).Single();
        await using var connection = await running.Database.ConnectAsync(Cancel);
        await using var change = await connection.BeginTransactionAsync(Cancel);
        await ExecuteAsync(connection, """LOCK TABLE "Members" IN ACCESS EXCLUSIVE MODE""");

        // Has read the plan with the measure when it comes to what belongs to the case over time.
        var removing = one.TryAsync(Colleague.Office, "remove-measure", new { measureId = measure });
        await LockWaits.UntilAsync(running.Database, many: 1);
        await ExecuteAsync(
            connection,
            $"""
            DELETE FROM "Members" WHERE "MemberId" = '{measure}';
            UPDATE "Cases" SET "Version" = "Version" + 1 WHERE "Number" = '{one.Number}'
            """);
        await change.CommitAsync(Cancel);

        var refused = await removing.RefusedAsync();
        (refused.Status, refused.Rule).ShouldBe((409, "StaleVersion"));
    }

    private static async Task ExecuteAsync(DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
