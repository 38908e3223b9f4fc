using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>
/// Goes on with every batch that is not finished, row by row. A row is marked in the transaction of its own command, so
/// that neither a crash nor a second server can do it twice or forget it.
/// </summary>
internal sealed class BatchRunner(RectifyDbContext db, IServiceScopeFactory scopes, Dispatcher dispatcher, ILogger<BatchRunner> log)
    : ISweep
{
    private const int Chunk = 20;

    public async Task Run(CancellationToken stop)
    {
        foreach (var batch in await db.Batches.AsNoTracking().Where(one => one.State == RunState.Running).ToListAsync(stop))
            await Run(batch, stop);
    }

    private async Task Run(BatchRun batch, CancellationToken stop)
    {
        var action = BatchActions.Get(batch.Trigger);
        while (await Next(batch, stop) is { Count: > 0 } rows)
            foreach (var row in rows)
                if (await Carry(batch, action, row, stop) is { } refusal)
                    await Mark(new RefuseBatchRow(batch.Id, row.Ordinal, refusal.Rule, refusal.Chinese), stop);
        await Mark(new FinishBatch(batch.Id), stop);
    }

    private Task<List<BatchRow>> Next(BatchRun batch, CancellationToken stop) => db.Set<BatchRow>().AsNoTracking()
        .Where(row => row.BatchId == batch.Id && row.State == RowState.Pending
            && db.Batches.Any(one => one.Id == row.BatchId && one.State == RunState.Running))
        .OrderBy(row => row.Ordinal).Take(Chunk).ToListAsync(stop);

    /// <returns>Why the row was refused; null where it was done, by this server or by another.</returns>
    private async Task<Refusal?> Carry(BatchRun batch, BatchAction action, BatchRow row, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            if (await scope.ServiceProvider.GetRequiredService<CurrentActors>().Find(batch.ActorId, stop) is not { } actor)
                return new BatchAccountClosed();
            if (await Claim(row, scope.ServiceProvider, stop))
                await Send(batch, action, row, actor, scope.ServiceProvider, stop);
            return null;
        }
        catch (RefusedException refused) when (refused.Refusal is SettledMeanwhile)
        {
            return null; // Still to be done: the next look sends it again, at a later moment.
        }
        catch (RefusedException refused)
        {
            return refused.Refusal;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            log.LogError(error, "Row {Row} of batch {Batch} failed.", row.Ordinal, batch.Id);
            return new BatchRowFailed();
        }
    }

    /// <summary>Marks the row in the context that its command will save.</summary>
    private static async Task<bool> Claim(BatchRow row, IServiceProvider services, CancellationToken stop)
    {
        var claimed = await services.GetRequiredService<RectifyDbContext>().Set<BatchRow>().FirstOrDefaultAsync(
            one => one.BatchId == row.BatchId && one.Ordinal == row.Ordinal && one.State == RowState.Pending, stop);
        if (claimed is not null)
            claimed.State = RowState.Done;
        return claimed is not null;
    }

    private static async Task Send(
        BatchRun batch, BatchAction action, BatchRow row, Actor actor, IServiceProvider services, CancellationToken stop)
    {
        var context = services.GetRequiredService<RequestContext>();
        (context.Actor, context.IdempotencyKey) = (actor, $"batch-{batch.Id}-{row.Ordinal}");
        await action.Send(batch.Command, new BatchItem(row.CaseNumber, row.CaseVersion), services, stop);
        // Done before under the same key: there was nothing left to save the mark with.
        if (context.IsReplay)
            await services.GetRequiredService<RectifyDbContext>().SaveChangesAsync(stop);
    }

    private async Task Mark<TResponse>(ICommand<TResponse> mark, CancellationToken stop)
    {
        try
        {
            await dispatcher.Send(mark, Actor.System, cancellationToken: stop);
        }
        catch (DbUpdateConcurrencyException)
        {
            log.LogDebug("Another server has marked it: {Mark}.", mark);
        }
    }
}
