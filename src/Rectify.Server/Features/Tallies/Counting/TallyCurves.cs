using Microsoft.EntityFrameworkCore;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A month of a year: what is open and completed at its end, and what came and went in it.</summary>
/// <param name="Day">The last day of the month, or the cut-off where that is earlier.</param>
/// <param name="Opened">新增或重新打开 in the month.</param>
/// <param name="Closed">销号 in the month.</param>
public sealed record MonthPoint(DateOnly Day, int Open, int Completed, int Opened, int Closed)
{
    /// <summary>The first day of the month.</summary>
    public DateOnly First => new(Day.Year, Day.Month, 1);
}

/// <summary>How many open findings have something to do with a day.</summary>
internal sealed record DayCount(DateOnly Day, int Count);

/// <summary>The numbers that a chart follows over days; what counts is <see cref="TallyQuery"/>'s to say here too.</summary>
internal sealed class TallyCurves(TallyQuery query, TallyMoves moves)
{
    /// <summary>Each month of the cut-off's year, up to the cut-off. One question for all month's ends, not one for each.</summary>
    public async Task<IReadOnlyList<MonthPoint>> Monthly(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var standing = await Standings(moment, scope).ToDictionaryAsync(one => one.Month, stop);
        var opened = await Moved(TallyMove.Opened);
        var closed = await Moved(TallyMove.Closed);
        return
        [
            .. Months(moment).Select(month => new MonthPoint(
                EndOf(month, moment), standing.GetValueOrDefault(month)?.Open ?? 0, standing.GetValueOrDefault(month)?.Completed ?? 0,
                opened.GetValueOrDefault(month), closed.GetValueOrDefault(month))),
        ];

        Task<Dictionary<int, int>> Moved(TallyMove move) =>
            moves.ByMonth(move, moment, scope).ToDictionaryAsync(one => one.Month, one => one.Count, stop);
    }

    internal IQueryable<Standing> Standings(TallyMoment moment, TallyScope scope) =>
        Months(moment).Select(month => On(month, moment, scope)).Aggregate((all, next) => all.Concat(next));

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

    private IQueryable<Standing> On(int month, TallyMoment moment, TallyScope scope) =>
        from one in query.At(moment with { AsOf = EndOf(month, moment) }, scope)
        group one by 1 into all
        select new Standing { Month = month, Open = all.Count(one => one.Open), Completed = all.Count(one => one.Completed) };

    private static IEnumerable<int> Months(TallyMoment moment) => Enumerable.Range(1, moment.AsOf.Month);

    private static DateOnly EndOf(int month, TallyMoment moment)
    {
        var end = new DateOnly(moment.AsOf.Year, month, DateTime.DaysInMonth(moment.AsOf.Year, month));
        return end < moment.AsOf ? end : moment.AsOf;
    }

    /// <summary>What stood at a month's end.</summary>
    internal sealed class Standing
    {
        public required int Month { get; init; }

        public required int Open { get; init; }

        public required int Completed { get; init; }
    }
}
