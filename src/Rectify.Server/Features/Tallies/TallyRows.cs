using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>The cases behind what a mark on a page counts: a number, a move, or a part of the open ones.</summary>
internal sealed class TallyRows(TallyQuery tally, TallyAges ages, TallyMoves moves)
{
    public IQueryable<CountedCase> Behind(GetTallyRows query, TallyMoment moment)
    {
        var cases = tally.At(moment, query);
        var behind = query.Move is { } move
            ? moves.Within(cases, move, query.MoveFrom ?? new DateOnly(moment.AsOf.Year, moment.AsOf.Month, 1), query.MoveTo ?? moment.AsOf, moment)
            : cases.Behind(query.Figure ?? TallyFigure.Total);
        if (query.Undated is { } undated)
            behind = behind.Where(one => one.Facts.Deadline == null == undated);
        return ages.Since(behind, moment, query.SinceFrom, query.SinceTo);
    }
}
