using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>The cases behind what a mark on a page counts: a number, a move, or a part of the open ones.</summary>
internal sealed class TallyRows(TallyQuery tally, TallyAges ages, TallyMoves moves, CountedOnce once)
{
    public async Task<IQueryable<CountedCase>> Behind(GetTallyRows query, TallyMoment moment, CancellationToken stop)
    {
        var behind = await Counted(query, moment, stop);
        if (query.Undated is { } undated)
            behind = behind.Where(one => one.Facts.Deadline == null == undated);
        return ages.Since(behind, moment, query.SinceFrom, query.SinceTo);
    }

    private async Task<IQueryable<CountedCase>> Counted(GetTallyRows query, TallyMoment moment, CancellationToken stop)
    {
        var figure = query.Figure ?? TallyFigure.Total;
        if (query.Once == true)
            return await once.Behind(moment, query, figure, stop);
        var cases = tally.At(moment, query);
        return query.Move is { } move
            ? moves.Within(cases, move, query.MoveFrom ?? new DateOnly(moment.AsOf.Year, moment.AsOf.Month, 1), query.MoveTo ?? moment.AsOf, moment)
            : cases.Behind(figure);
    }
}
