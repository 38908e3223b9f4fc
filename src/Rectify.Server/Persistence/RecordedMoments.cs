using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Persistence;

/// <summary>From which moment on changed records are known: what a count as known at a moment goes by (tallies.md, rule 7).</summary>
internal static class RecordedMoments
{
    /// <summary>The earliest of all that are about to be saved; null where no count depends on them.</summary>
    public static DateTimeOffset? Earliest(ChangeTracker changes) => changes.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
        .Select(entry => Of(entry.Entity, entry.State == EntityState.Added)).Min();

    /// <summary>Intervals and members change with a line of the history alone, and at its moment.</summary>
    private static DateTimeOffset? Of(object record, bool isNew) => record switch
    {
        HistoryEntry line => line.RecordedAt,
        Outcome outcome => isNew ? outcome.RecordedAt : outcome.VoidedAt,
        ProblemMembership membership => isNew ? membership.RecordedFrom : membership.RecordedTo,
        StatusInterval interval when isNew => interval.RecordedFrom,
        _ => null,
    };
}
