using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>
/// How long findings have been open: from the first day of their current cycle, which is the day of the feedback or,
/// after a relapse, the day on which they were opened again.
/// </summary>
internal sealed class TallyAges(RectifyDbContext db, TallyQuery query)
{
    /// <summary>Open findings by the day since which they have been open.</summary>
    public IQueryable<DayCount> OpenBySince(TallyMoment moment, TallyScope scope) =>
        from one in query.At(moment, scope)
        where one.Open
        join cycle in Cycles(moment) on new { one.CaseId, one.Facts.Cycle } equals new { cycle.CaseId, cycle.Cycle }
        group cycle by cycle.Since into same
        select new DayCount(same.Key, same.Count());

    /// <summary>Those whose current cycle began between two days, both included.</summary>
    public IQueryable<CountedCase> Since(IQueryable<CountedCase> cases, TallyMoment moment, DateOnly? first, DateOnly? last)
    {
        if (first is null && last is null)
            return cases;
        var (from, to) = (first ?? DateOnly.MinValue, last ?? DateOnly.MaxValue);
        var cycles = Cycles(moment);
        return cases.Where(one => cycles.Any(cycle =>
            cycle.CaseId == one.CaseId && cycle.Cycle == one.Facts.Cycle && cycle.Since >= from && cycle.Since <= to));
    }

    private IQueryable<OpenCycle> Cycles(TallyMoment moment)
    {
        var (day, known) = (moment.AsOf, moment.KnownAt);
        return
            from interval in db.Intervals.AsNoTracking()
            where interval.RecordedFrom <= known && known < interval.RecordedTo && interval.EffectiveFrom <= day
            group interval.EffectiveFrom by new { interval.CaseId, interval.Facts.Cycle } into days
            select new OpenCycle { CaseId = days.Key.CaseId, Cycle = days.Key.Cycle, Since = days.Min() };
    }

    private sealed class OpenCycle
    {
        public required Guid CaseId { get; init; }

        public required int Cycle { get; init; }

        public required DateOnly Since { get; init; }
    }
}
