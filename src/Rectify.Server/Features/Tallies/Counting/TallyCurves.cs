using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Open and completed findings at the end of a day.</summary>
public sealed record DayPoint(DateOnly Day, int Open, int Completed);

/// <summary>How many open findings have something to do with a day.</summary>
internal sealed record DayCount(DateOnly Day, int Count);

/// <summary>The numbers that a chart follows over days; what counts is <see cref="TallyQuery"/>'s to say here too.</summary>
internal sealed class TallyCurves(RectifyDbContext db, TallyQuery query)
{
    /// <summary>Each month's end of the cut-off's year, up to the cut-off.</summary>
    public async Task<IReadOnlyList<DayPoint>> Monthly(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var points = new List<DayPoint>();
        for (var month = 1; month <= moment.AsOf.Month; month++)
        {
            var end = new DateOnly(moment.AsOf.Year, month, DateTime.DaysInMonth(moment.AsOf.Year, month));
            points.Add(await On(end < moment.AsOf ? end : moment.AsOf, moment, scope, stop));
        }
        return points;
    }

    /// <summary>Open findings by their deadline, from the cut-off to the given day.</summary>
    public Task<List<DayCount>> OpenByDeadline(TallyMoment moment, DateOnly last, TallyScope scope, CancellationToken stop)
    {
        var first = moment.AsOf;
        return (
            from one in query.At(moment, scope)
            where one.Open && one.Facts.Deadline != null && one.Facts.Deadline >= first && one.Facts.Deadline <= last
            group one by one.Facts.Deadline!.Value into same
            select new DayCount(same.Key, same.Count())).ToListAsync(stop);
    }

    /// <summary>Open findings by the day on which they were fed back.</summary>
    public Task<List<DayCount>> OpenByFeedback(TallyMoment moment, TallyScope scope, CancellationToken stop) => (
        from one in query.At(moment, scope)
        where one.Open
        join source in db.Sources on one.SourceId equals source.Id
        group one by source.FeedbackDate into same
        select new DayCount(same.Key, same.Count())).ToListAsync(stop);

    private async Task<DayPoint> On(DateOnly day, TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var counts = await (
            from one in query.At(moment with { AsOf = day }, scope)
            group one by 1 into all
            select new { Open = all.Count(one => one.Open), Completed = all.Count(one => one.Completed) })
            .SingleOrDefaultAsync(stop);
        return new DayPoint(day, counts?.Open ?? 0, counts?.Completed ?? 0);
    }
}
