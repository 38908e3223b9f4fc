using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>
/// Who is making which document. Each step is one conditional update: of two servers one succeeds, and a server that was
/// believed dead finds its claim gone.
/// </summary>
internal sealed class DocumentClaims(RectifyDbContext db, BureauTime time)
{
    /// <summary>How long a server may be silent before another takes its document.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private const int MostAttempts = 3;

    /// <summary>Takes the document that waits for longest, or whose server is silent.</summary>
    /// <returns>It, with its claim; null where none is to be made.</returns>
    public async Task<DocumentRun?> Take(CancellationToken stop)
    {
        while (await Claimable().OrderBy(one => one.AskedAt).ThenBy(one => one.Id).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop) is { } id)
        {
            var (claim, until) = (Guid.CreateVersion7(), time.Now + Lease);
            var taken = await Claimable().Where(one => one.Id == id).ExecuteUpdateAsync(set => set
                .SetProperty(one => one.State, DocumentState.Making)
                .SetProperty(one => one.ClaimId, claim)
                .SetProperty(one => one.ClaimedUntil, until)
                .SetProperty(one => one.Attempts, one => one.Attempts + 1), stop);
            if (taken == 0)
                continue; // Another server was faster.
            var run = await db.Documents.AsNoTracking().FirstAsync(one => one.Id == id, stop);
            if (run.Attempts <= MostAttempts)
                return run;
            await Fail(run, new DocumentFailed(), stop);
        }
        return null;
    }

    /// <summary>Says that the server lives, and how far it is.</summary>
    /// <returns>Whether the claim is still its own.</returns>
    public async Task<bool> Renew(DocumentRun run, DocumentProgress progress, CancellationToken stop)
    {
        var until = time.Now + Lease;
        return await Held(run).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.ClaimedUntil, until)
            .SetProperty(one => one.Done, progress.Done)
            .SetProperty(one => one.Of, progress.Of), stop) == 1;
    }

    public Task Finish(DocumentRun run, int steps, string name, StoredFile file, CancellationToken stop)
    {
        var ended = time.Now;
        return Held(run).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, DocumentState.Done)
            .SetProperty(one => one.Done, steps)
            .SetProperty(one => one.Of, steps)
            .SetProperty(one => one.EndedAt, ended)
            .SetProperty(one => one.FileName, name)
            .SetProperty(one => one.Sha256, file.Sha256)
            .SetProperty(one => one.Size, file.Size), stop);
    }

    public Task Fail(DocumentRun run, Refusal refusal, CancellationToken stop)
    {
        var ended = time.Now;
        return Held(run).ExecuteUpdateAsync(set => set
            .SetProperty(one => one.State, DocumentState.Failed)
            .SetProperty(one => one.EndedAt, ended)
            .SetProperty(one => one.Problem, refusal.Chinese), stop);
    }

    /// <summary>Gives it back, so that another server need not wait until the lease has run out.</summary>
    public Task GiveBack(DocumentRun run) => Held(run).ExecuteUpdateAsync(set => set
        .SetProperty(one => one.State, DocumentState.Waiting)
        .SetProperty(one => one.ClaimId, (Guid?)null)
        .SetProperty(one => one.Attempts, one => one.Attempts - 1), CancellationToken.None);

    private IQueryable<DocumentRun> Claimable()
    {
        var now = time.Now;
        return db.Documents.Where(one => one.State == DocumentState.Waiting || (one.State == DocumentState.Making && one.ClaimedUntil < now));
    }

    private IQueryable<DocumentRun> Held(DocumentRun run) =>
        db.Documents.Where(one => one.Id == run.Id && one.ClaimId == run.ClaimId && one.State == DocumentState.Making);
}
