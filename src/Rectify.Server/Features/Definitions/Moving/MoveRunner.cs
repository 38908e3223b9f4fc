using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>
/// Goes on with every move that is not finished. What is left is read from the rows, so it may be cut off anywhere and
/// run from several servers at once: each row's command finds for itself whether it is still to be done.
/// </summary>
internal sealed class MoveRunner(RectifyDbContext db, IServiceScopeFactory scopes, Dispatcher dispatcher, ILogger<MoveRunner> log)
    : ISweep
{
    private const int Chunk = 50;

    public async Task Run(CancellationToken stop)
    {
        foreach (var move in await db.CaseMoves.AsNoTracking().Where(one => one.State == RunState.Running).ToListAsync(stop))
            await Run(move, stop);
    }

    private async Task Run(CaseMove move, CancellationToken stop)
    {
        var failed = new HashSet<Guid>();
        while (await Next(move, failed, stop) is { Length: > 0 } cases)
        {
            if (await ActorOf(move, stop) is not { } actor)
            {
                await Carry(new AbandonMove(move.Id, move.StartedById), Actor.System, stop);
                return;
            }
            foreach (var one in cases)
                if (!await Carry(Command(move, one), actor, stop))
                    failed.Add(one);
        }
        if (failed.Count == 0)
            await Carry(new FinishMove(move.Id), Actor.System, stop);
    }

    /// <summary>In an order of this server's own: two servers at one row only cost each other time.</summary>
    private async Task<Guid[]> Next(CaseMove move, HashSet<Guid> failed, CancellationToken stop)
    {
        if (!await db.CaseMoves.AnyAsync(one => one.Id == move.Id && one.State == RunState.Running
            && one.IsUndoing == move.IsUndoing && one.StartedById == move.StartedById, stop))
            return [];
        var next = await db.CaseMoveRows.WaitingIn(move).Where(row => !failed.Contains(row.CaseId))
            .OrderBy(row => row.CaseNumber).Select(row => row.CaseId).Take(Chunk).ToArrayAsync(stop);
        Random.Shared.Shuffle(next);
        return next;
    }

    private static ICommand<RowState> Command(CaseMove move, Guid one) =>
        move.IsUndoing ? new TakeBackCase(move.Id, one) : new MoveCase(move.Id, one);

    private async Task<bool> Carry<TResponse>(ICommand<TResponse> command, Actor actor, CancellationToken stop)
    {
        try
        {
            await dispatcher.Send(command, actor, cancellationToken: stop);
            return true;
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.IsUniqueViolation())
        {
            return true; // Somebody else was at the same case; the next look tells what is left.
        }
        catch (RefusedException refused) when (refused.Refusal is SettledMeanwhile)
        {
            return true; // Still to be done: the next look sends it again, at a later moment.
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "{Command} failed; the next sweep tries again.", command);
            return false;
        }
    }

    /// <summary>What the account is now, not what it was at the start; asked for each chunk, for a run may take long.</summary>
    private async Task<Actor?> ActorOf(CaseMove move, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        var actor = await scope.ServiceProvider.GetRequiredService<CurrentActors>().Find(move.StartedById, stop);
        return actor?.Is(AccountRole.Administrator) == true ? actor : null;
    }
}
