using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;
using Rectify.Server.Features.Outcomes;
using Rectify.Server.Features.Sources;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Features.Verification;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Persistence;
using Rectify.Server.Tests.Races;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>
/// What a snapshot knows cannot be added to by what commits later (rule 13): not by another server, whose clock or whose
/// disk is slower, and not by one that was in the middle of saving.
/// </summary>
public class SettledSnapshotTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2020, 7, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_was_decided_before_a_snapshot_and_is_saved_after_it_is_refused(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await using var other = await Later(bureau);
        var taken = await Send(other, new TakeSnapshot { AsOf = Today });

        // Its time is drawn: eight o'clock. The snapshot of a second later is there when it comes to save.
        var refused = await Should.ThrowAsync<RefusedException>(() => bureau.Send(Finding(bureau)));

        refused.Refusal.ShouldBeOfType<SettledMeanwhile>().Kind.ShouldBe(RefusalKind.Conflict);
        (await bureau.With(db => db.Cases.CountAsync())).ShouldBe(0);
        await IsWhole(bureau);
        bureau.Clock.Advance(TimeSpan.FromSeconds(2));
        await bureau.Send(Finding(bureau));
        (await bureau.With(db => db.History.MinAsync(line => line.RecordedAt))).ShouldBeGreaterThan(taken.KnownAt);
        await IsWhole(bureau);
    }

    [Theory, EveryDatabase]
    public async Task An_outcome_that_is_voided_too_late_is_refused_as_well(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        var one = await bureau.Register(told => told.Assigned(bureau, new(2020, 12, 31), On(new(2020, 1, 1))));
        var outcome = await bureau.Record(one, OutcomeKind.RuleMade, 1, on: new(2020, 3, 1));
        await using var other = await Later(bureau);
        await Send(other, new TakeSnapshot { AsOf = Today });

        var refused = await Should.ThrowAsync<RefusedException>(() => bureau.Send(new VoidOutcome
        {
            Number = one.Number, Version = one.Version, OutcomeId = outcome, Reason = "误登",
        }));

        refused.Refusal.ShouldBeOfType<SettledMeanwhile>();
        await IsWhole(bureau);
    }

    /// <summary>Only PostgreSQL lets a test stop a writer in the middle of its transaction and look at who waits.</summary>
    [Fact]
    public async Task A_snapshot_waits_for_whoever_is_saving_and_then_knows_it()
    {
        await using var bureau = await OpenAsync(databases, DatabaseProvider.PostgreSql);
        await using var other = await Later(bureau);
        await using var connection = await bureau.Database.ConnectAsync(Cancel);
        await using var held = await HoldHistory(connection);
        var saving = bureau.Send(Finding(bureau));
        await LockWaits.UntilAsync(bureau.Database, many: 1);

        var taking = Send(other, new TakeSnapshot { AsOf = Today });
        await LockWaits.UntilAsync(bureau.Database, many: 2);
        await held.RollbackAsync(Cancel);

        await saving;
        var taken = await taking;
        (await bureau.Send(new GetSnapshot(taken.Id))).Numbers.Total.ShouldBe(1);
        await IsWhole(bureau);
    }

    [Fact]
    public async Task A_snapshot_that_waits_in_vain_says_so()
    {
        await using var bureau = await OpenAsync(databases, DatabaseProvider.PostgreSql);
        await using var other = await Later(bureau);
        await using var connection = await bureau.Database.ConnectAsync(Cancel);
        await using var held = await HoldHistory(connection);
        var saving = bureau.Send(Finding(bureau));
        await LockWaits.UntilAsync(bureau.Database, many: 1);

        var refused = await Should.ThrowAsync<RefusedException>(() => Send(other, new TakeSnapshot { AsOf = Today }));

        refused.Refusal.ShouldBeOfType<SnapshotMustWait>();
        await held.RollbackAsync(Cancel);
        await saving;
        (await bureau.With(db => db.Snapshots.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public void SQL_Server_would_understand_its_gate()
    {
        TransactSql.ErrorsIn(string.Format(null, GateText.Pass(DatabaseProvider.SqlServer)!, "@p0")).ShouldBeEmpty();
        TransactSql.ErrorsIn(GateText.Close(DatabaseProvider.SqlServer)!).ShouldBeEmpty();
    }

    /// <summary>A second server on the same database, its clock a second ahead.</summary>
    private static Task<RectifyServer> Later(Bureau bureau) =>
        RectifyServer.StartAsync(bureau.Database, new FakeTimeProvider(bureau.Clock.GetUtcNow().AddSeconds(1)));

    private static Task<TResponse> Send<TResponse>(RectifyServer server, MediatR.IRequest<TResponse> request) =>
        server.Services.GetRequiredService<Dispatcher>().Send(request, Actor.System);

    private static RegisterFinding Finding(Bureau bureau) =>
        new() { SourceId = bureau.Source.Id, Aspect = "落实决策部署方面", Text = "学习不经常" };

    /// <summary>Nobody can write a line of the history; everybody can read.</summary>
    private static async Task<DbTransaction> HoldHistory(DbConnection connection)
    {
        var transaction = await connection.BeginTransactionAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = """LOCK TABLE "History" IN SHARE MODE""";
        await command.ExecuteNonQueryAsync(Cancel);
        return transaction;
    }

    private static async Task IsWhole(Bureau bureau) =>
        (await bureau.Send(new VerifyLedger())).Discrepancies.ShouldBeEmpty();
}
