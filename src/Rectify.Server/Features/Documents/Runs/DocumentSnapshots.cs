using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.Snapshots;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Documents.Runs;

/// <summary>Which snapshot a document is made from.</summary>
internal sealed class DocumentSnapshots(RectifyDbContext db, SnapshotTaker taker, KnowledgeGate gate, RequestContext context, BureauTime time)
{
    /// <exception cref="RefusedException">There is no such snapshot, or it is of another day than was asked for.</exception>
    public async Task<Guid> Named(Guid id, DateOnly? asked, CancellationToken stop)
    {
        var days = await db.Snapshots.Where(one => one.Id == id).Select(one => one.AsOf).ToListAsync(stop);
        if (days is not [var day])
            throw new RefusedException(new SnapshotNotFound());
        return asked is null || asked == day ? id : throw new RefusedException(new SnapshotOfAnotherDay(day, asked.Value));
    }

    /// <summary>The latest of a day, where nothing that counts by then was recorded since; a new one otherwise.</summary>
    public async Task<Guid> Of(DateOnly day, CancellationToken stop)
    {
        var (rules, now) = (TallyQuery.RulesVersion, time.Now);
        var current = await Holding(day)
            .Where(one => one.RulesVersion == rules && one.KnownAt <= now)
            .OrderByDescending(one => one.KnownAt).Select(one => (Guid?)one.Id).FirstOrDefaultAsync(stop);
        return current ?? await Take(day, await gate.Settle(until: null, stop), stop);
    }

    /// <summary>
    /// Those of a day after which nothing was recorded that a document of the day prints: not only what moves a case, but
    /// also outcomes, links of one problem and choices of words, which no snapshot holds a row of.
    /// </summary>
    private IQueryable<TallySnapshot> Holding(DateOnly day) => db.Snapshots.Where(one => one.AsOf == day
        && !db.History.Any(entry => entry.EffectiveOn <= day && entry.RecordedAt > one.KnownAt)
        && !db.Outcomes.Any(outcome => outcome.TookEffectOn <= day
            && (outcome.RecordedAt > one.KnownAt || outcome.VoidedAt > one.KnownAt))
        && !db.ProblemMemberships.Any(row => row.RecordedFrom > one.KnownAt
            || (row.RecordedTo > one.KnownAt && row.RecordedTo < StatusInterval.StillKnown))
        && !db.WordingDecisions.Any(choice => choice.From <= day && choice.RecordedAt > one.KnownAt));

    private async Task<Guid> Take(DateOnly day, DateTimeOffset now, CancellationToken stop)
    {
        var id = Guid.CreateVersion7();
        var head = new SnapshotHead(SnapshotKind.Manual, day, now, TallyQuery.RulesVersion, CorrectsId: null, SnapshotSlots.Manual(id))
        {
            TakenById = context.SignedIn.Id,
        };
        db.Snapshots.Add(await taker.Take(id, head, stop));
        return id;
    }
}
