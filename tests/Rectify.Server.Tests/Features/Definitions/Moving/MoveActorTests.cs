using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Features.Definitions.Moving.MovingBureau;

namespace Rectify.Server.Tests.Features.Definitions.Moving;

/// <summary>In whose name a move and its undo are carried out.</summary>
public class MoveActorTests(TestDatabases databases)
{
    private const string Number = "XC2019-002";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_undo_is_signed_by_who_undid_and_the_move_by_who_started_it(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var move = await running.Bureau.StartMoveAsync(Terms());
        await running.Server.SweepAsync();
        await UndoAsync(running.Bureau, move, Colleague.Everything);

        await running.Server.SweepAsync();

        (await SignaturesAsync(running.Bureau)).ShouldBe(["多面手", "管理员"]);
        var view = await running.Bureau.MoveAsync(move);
        (view.GetProperty("startedBy").GetString(), view.GetProperty("undoneBy").GetString()).ShouldBe(("管理员", "多面手"));
    }

    [Theory, EveryDatabase]
    public async Task An_undo_goes_on_in_the_name_of_who_goes_on_with_it(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var move = await running.Bureau.StartMoveAsync(Terms());
        await running.Server.SweepAsync();
        await UndoAsync(running.Bureau, move, Colleague.Everything);
        await running.Bureau.PostAsync("/stop", new { moveId = move }).ReadAsync();
        await UndoAsync(running.Bureau, move, Colleague.Administrator);

        await running.Server.SweepAsync();

        (await SignaturesAsync(running.Bureau)).ShouldBe(["管理员", "管理员"]);
    }

    [Theory, EveryDatabase]
    public async Task A_move_is_given_up_when_its_starter_is_no_administrator_any_more(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        using var start = Changes.To("/definitions/moves", Terms());
        var move = (await (await bureau.AsAsync(Colleague.Everything)).SendAsync(start, Cancel).ReadAsync()).GetGuid();
        await ChangeAsync(bureau, "/accounts/set-roles", new { personId = bureau.IdOf(Colleague.Everything), roles = new[] { "Reporter" } });

        await running.Server.SweepAsync();

        await IsGivenUpAsync(bureau, move, "多面手", "迁移已中止");
        (await bureau.CountAsync(move, "done")).ShouldBe(0);
        (await SignaturesAsync(bureau)).ShouldBeEmpty();
    }

    [Theory, EveryDatabase]
    public async Task An_undo_is_given_up_when_the_account_is_closed_and_somebody_else_goes_on_with_it(DatabaseProvider provider)
    {
        await using var running = await RunningBureau.StartAsync(databases, provider);
        var bureau = running.Bureau;
        var move = await bureau.StartMoveAsync(Terms());
        await running.Server.SweepAsync();
        await UndoAsync(bureau, move, Colleague.Everything);
        await ChangeAsync(bureau, "/accounts/set-active", new { personId = bureau.IdOf(Colleague.Everything), isActive = false });

        await running.Server.SweepAsync();

        await IsGivenUpAsync(bureau, move, "多面手", "撤回已中止");
        (await bureau.CountAsync(move, "undone")).ShouldBe(0);
        await UndoAsync(bureau, move, Colleague.Administrator);
        await running.Server.SweepAsync();
        (await bureau.CountAsync(move, "undone")).ShouldBe(23);
        (await SignaturesAsync(bureau)).ShouldBe(["管理员", "管理员"]);
    }

    private static async Task IsGivenUpAsync(Bureau bureau, Guid move, string name, string words)
    {
        var view = await bureau.MoveAsync(move);
        view.GetProperty("state").GetString().ShouldBe("Abandoned");
        view.GetProperty("problem").GetString().ShouldNotBeNull().ShouldSatisfyAllConditions(
            problem => problem.ShouldContain(name), problem => problem.ShouldContain(words));
    }

    private static async Task UndoAsync(Bureau bureau, Guid move, Colleague who)
    {
        using var undo = Changes.To("/definitions/moves/undo", new { moveId = move });
        await (await bureau.AsAsync(who)).SendAsync(undo, Cancel).ReadAsync();
    }

    private static async Task ChangeAsync(Bureau bureau, string path, object body)
    {
        using var change = Changes.To(path, body);
        await (await bureau.AsAsync(Colleague.Administrator)).SendAsync(change, Cancel).ReadAsync();
    }

    /// <summary>Who signed the moves in a case's history, the latest first.</summary>
    private static async Task<IReadOnlyList<string?>> SignaturesAsync(Bureau bureau) =>
    [
        .. (await new CaseAtWork(bureau, Number).ViewAsync()).GetProperty("history").EnumerateArray()
            .Where(line => line.GetProperty("label").GetString() == "流程迁移")
            .Select(line => line.GetProperty("actorName").GetString()),
    ];
}
