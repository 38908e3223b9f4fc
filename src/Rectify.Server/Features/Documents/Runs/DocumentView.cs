using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>A document and how far it is.</summary>
/// <param name="Done">Steps done, of <paramref name="Of"/>; 0 of 0 until its maker knows.</param>
/// <param name="Sha256">Of the file; null until it is there.</param>
/// <param name="Problem">Why it could not be made, in Chinese.</param>
public sealed record DocumentView(
    Guid Id, string Kind, string Label, DocumentState State, string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? EndedAt,
    int Done, int Of, Guid SnapshotId, DateOnly AsOf, string SnapshotHash, string? FileName, long? Size, string? Sha256, string? Problem)
{
    /// <summary>Whether somebody still waits for it.</summary>
    public bool IsWaitedFor => State is DocumentState.Waiting or DocumentState.Making;
}

/// <summary>Reads documents as people see them.</summary>
internal sealed class DocumentReader(RectifyDbContext db, IEnumerable<IDocumentMaker> makers)
{
    /// <summary>
    /// Who sees the whole bureau sees the own documents, administrators all. A document speaks of the whole bureau: who has
    /// lost the roles to see it does not keep the papers.
    /// </summary>
    public IQueryable<DocumentRun> VisibleTo(Actor actor)
    {
        if (actor.Is(AccountRole.Administrator))
            return db.Documents;
        var whole = actor.SeesEverythingToday;
        return db.Documents.Where(one => whole && one.ActorId == actor.Id);
    }

    /// <summary>In the order of the query.</summary>
    public async Task<IReadOnlyList<DocumentView>> Views(IQueryable<DocumentRun> runs, CancellationToken stop)
    {
        var found = await runs.AsNoTracking().Select(one => new
        {
            Run = one,
            Snapshot = db.Snapshots.First(snapshot => snapshot.Id == one.SnapshotId),
            Name = db.People.Where(person => person.Id == one.ActorId).Select(person => person.Name).FirstOrDefault(),
        }).ToListAsync(stop);
        return [.. found.Select(one => View(one.Run, one.Snapshot, one.Name))];
    }

    private DocumentView View(DocumentRun run, TallySnapshot snapshot, string? name) => new(
        run.Id, run.Kind, makers.FirstOrDefault(maker => maker.Kind == run.Kind)?.Label ?? run.Kind, run.State, name ?? "", run.AskedAt,
        run.EndedAt, run.Done, run.Of, run.SnapshotId, snapshot.AsOf, snapshot.Hash, run.FileName, run.Size, run.Sha256, run.Problem);
}
