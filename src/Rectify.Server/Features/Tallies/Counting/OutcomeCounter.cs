using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Outcomes;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts 整改成果 (rule 14): from typed records alone, as of a day and as known at a moment, zeros included.</summary>
internal sealed class OutcomeCounter(RectifyDbContext db, TallyQuery query)
{
    /// <summary>Every kind with its count and amount.</summary>
    public async Task<OutcomeTally> Count(TallyMoment moment, TallyScope scope, CancellationToken stop) => OutcomeTally.Of(await (
        from one in Records(moment, scope)
        group one by one.Kind into same
        select new OutcomeCount(same.Key, same.Count(), same.Sum(one => one.Count), same.Sum(one => one.Amount))).ToListAsync(stop));

    /// <summary>
    /// The records behind the numbers, of the findings in a scope whatever became of them: money that was recovered stays
    /// recovered when its finding is transferred. What a split part achieved counts with the finding (rule 1).
    /// </summary>
    public IQueryable<Outcome> Records(TallyMoment moment, TallyScope scope)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        var counted = query.At(moment, scope).Select(one => one.Case.Id);
        return db.Outcomes.AsNoTracking().Where(one =>
            one.TookEffectOn <= day && one.RecordedAt <= known && (one.VoidedAt == null || one.VoidedAt > known)
            && db.Cases.Any(at => at.Id == one.CaseId && counted.Contains(at.ParentId ?? at.Id)));
    }
}
