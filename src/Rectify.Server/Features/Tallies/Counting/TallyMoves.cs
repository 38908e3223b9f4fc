using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A change that a period is asked for.</summary>
public enum TallyMove
{
    /// <summary>新增或重新打开: open on a day, not open on the day before.</summary>
    Opened,

    /// <summary>销号: completed on a day, not completed on the day before.</summary>
    Closed,
}

/// <summary>How many findings moved in a month.</summary>
internal sealed record MonthCount(int Month, int Count);

/// <summary>Which findings came and went in a period. A finding that did so twice counts once, as its row stands there once.</summary>
internal sealed class TallyMoves(RectifyDbContext db, TallyQuery query)
{
    /// <summary>Findings by the month of the cut-off's year in which they moved; months without any are left out.</summary>
    public IQueryable<MonthCount> ByMonth(TallyMove move, TallyMoment moment, TallyScope scope)
    {
        var moved = Moved(move, new DateOnly(moment.AsOf.Year, 1, 1), moment.AsOf, moment);
        return
            from one in query.At(moment, scope)
            join change in moved on one.CaseId equals change.CaseId
            group one.CaseId by change.EffectiveFrom.Month into cases
            select new MonthCount(cases.Key, cases.Distinct().Count());
    }

    /// <summary>Those that moved between two days, both included, whatever became of them since.</summary>
    public IQueryable<CountedCase> Within(
        IQueryable<CountedCase> cases, TallyMove move, DateOnly first, DateOnly last, TallyMoment moment)
    {
        var moved = Moved(move, first, last, moment);
        return cases.Where(one => moved.Any(change => change.CaseId == one.CaseId));
    }

    private IQueryable<StatusInterval> Moved(TallyMove move, DateOnly first, DateOnly last, TallyMoment moment)
    {
        var known = moment.KnownAt;
        var intervals = db.Intervals.AsNoTracking().Where(one => one.RecordedFrom <= known && known < one.RecordedTo);
        var there = move == TallyMove.Closed
            ? intervals.Where(one => one.Facts.Bucket == StatusBucket.Completed)
            : intervals.Where(one => one.Facts.Bucket == StatusBucket.NotStarted || one.Facts.Bucket == StatusBucket.InProgress);
        return there.Where(one => one.EffectiveFrom >= first && one.EffectiveFrom <= last
            && !there.Any(before => before.CaseId == one.CaseId && before.EffectiveTo == one.EffectiveFrom));
    }
}
