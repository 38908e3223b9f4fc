using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>Keeps a claim alive while its document is being made, and stops the making once the claim is gone.</summary>
internal sealed class DocumentHold : IProgress<DocumentProgress>, IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private readonly CancellationTokenSource lost;
    private readonly CancellationTokenSource over = new();
    private readonly IServiceScopeFactory scopes;
    private readonly DocumentRun run;
    private readonly Task beating;
    private DocumentProgress progress;

    public DocumentHold(IServiceScopeFactory scopes, DocumentRun run, CancellationToken stop)
    {
        (this.scopes, this.run) = (scopes, run);
        lost = CancellationTokenSource.CreateLinkedTokenSource(stop);
        beating = BeatUntilOver();
    }

    /// <summary>Cancelled where the server stops, the document was cancelled, or another server has it.</summary>
    public CancellationToken Stop => lost.Token;

    /// <summary>The steps that there are; one at least, so that a finished document is finished.</summary>
    public int Steps => Math.Max(1, progress.Of);

    public void Report(DocumentProgress value) => progress = value;

    public async ValueTask DisposeAsync()
    {
        await over.CancelAsync();
        await beating;
        over.Dispose();
        lost.Dispose();
    }

    private async Task BeatUntilOver()
    {
        while (!over.IsCancellationRequested)
        {
            await Task.Delay(Beat, over.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!over.IsCancellationRequested && !await IsStillOurs())
                await lost.CancelAsync();
        }
    }

    /// <summary>A database that does not answer takes nothing away: the lease says how long that may last.</summary>
    private async Task<bool> IsStillOurs()
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await scope.ServiceProvider.GetRequiredService<DocumentClaims>().Renew(run, progress, over.Token);
        }
        catch (Exception error) when (error is System.Data.Common.DbException or OperationCanceledException or InvalidOperationException)
        {
            return true;
        }
    }
}
