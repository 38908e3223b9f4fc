using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>
/// Makes the documents that are asked for, one after the other. It may be cut off anywhere: what it held is taken up by
/// the next server, and only the holder of the claim can finish a document, so that exactly one file comes of it.
/// </summary>
internal sealed class DocumentRunner(
    DocumentClaims claims, RectifyDbContext db, DocumentStore store, IServiceScopeFactory scopes, ILogger<DocumentRunner> log) : ISweep
{
    public async Task Run(CancellationToken stop)
    {
        while (await claims.Take(stop) is { } run)
            await Make(run, stop);
    }

    private async Task Make(DocumentRun run, CancellationToken stop)
    {
        await using var hold = new DocumentHold(scopes, run, stop);
        try
        {
            var file = await Make(run, hold);
            await claims.Finish(run, hold.Steps, file.Name, await store.Save(file.Content, hold.Stop), stop);
        }
        catch (RefusedException refused)
        {
            await claims.Fail(run, refused.Refusal, stop);
        }
        catch (OperationCanceledException) when (hold.Stop.IsCancellationRequested)
        {
            // Of a document that was cancelled or lost, the claim is gone and there is nothing to give back.
            await claims.GiveBack(run);
            stop.ThrowIfCancellationRequested();
        }
        catch (Exception error)
        {
            log.LogError(error, "Document {Document} failed; it is tried again once its lease has run out.", run.Id);
        }
    }

    /// <summary>In a scope of its own, as what the person's account is now.</summary>
    private async Task<DocumentFile> Make(DocumentRun run, DocumentHold hold)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<RequestContext>().Actor = await services.GetRequiredService<CurrentActors>().Find(run.ActorId, hold.Stop)
            ?? throw new RefusedException(new DocumentAccountClosed());
        var maker = services.GetServices<IDocumentMaker>().FirstOrDefault(one => one.Kind == run.Kind)
            ?? throw new RefusedException(new UnknownDocumentKind());
        var snapshot = await db.Snapshots.FindAsync([run.SnapshotId], hold.Stop)
            ?? throw new InvalidOperationException($"Document {run.Id} has lost its snapshot.");
        return await maker.Make(new DocumentOrder(run.Content, snapshot.Id, snapshot.AsOf, snapshot.KnownAt), hold, hold.Stop);
    }
}
