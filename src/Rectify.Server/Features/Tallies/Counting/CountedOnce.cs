using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>
/// The rows of 去重后: of findings that are linked as one problem, one stands for all (rule 2). An open one stands for a
/// problem that is not completed; among equals it is the one with the smallest number.
/// </summary>
internal sealed class CountedOnce(RectifyDbContext db, TallyQuery query)
{
    /// <summary>The numbers of a combined line.</summary>
    public static readonly IReadOnlyList<TallyFigure> Figures =
        [TallyFigure.Total, TallyFigure.Open, TallyFigure.Completed, TallyFigure.Sustained, TallyFigure.CompletedOnce];

    /// <summary>The findings behind a number of the line. The database counts them; only who stands for whom is told to it.</summary>
    public async Task<IQueryable<CountedCase>> Behind(TallyMoment moment, TallyScope scope, TallyFigure figure, CancellationToken stop)
    {
        var problems = (await Linked(moment, scope, stop)).GroupBy(one => one.ProblemId);
        var others = problems.SelectMany(same => same.Except(Standing(same, figure))).Select(one => one.CaseId).ToList();
        return query.At(moment, scope).Behind(figure).Where(one => !others.Contains(one.CaseId));
    }

    /// <summary>The one of a problem that is listed behind a number; none where the problem does not count in it.</summary>
    private static IEnumerable<LinkedFinding> Standing(IEnumerable<LinkedFinding> problem, TallyFigure figure)
    {
        var all = problem.OrderBy(one => one.Number, StringComparer.Ordinal).ToList();
        var (completed, sustained) = (all.TrueForAll(one => !one.Open), all.TrueForAll(one => one.Sustained));
        var one = figure switch
        {
            TallyFigure.Total => all.Find(one => one.Open) ?? all[0],
            TallyFigure.Open => all.Find(one => one.Open),
            TallyFigure.Completed => completed ? all[0] : null,
            TallyFigure.Sustained => sustained ? all[0] : null,
            TallyFigure.CompletedOnce => completed ? all.Find(one => !one.Sustained) : null,
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
        };
        return one is null ? [] : [one];
    }

    /// <summary>The counted findings that are linked with any, as the links were known at the moment.</summary>
    private Task<List<LinkedFinding>> Linked(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var known = moment.KnownAt;
        return (
            from one in query.At(moment, scope)
            where one.InTotal
            join membership in db.ProblemMemberships on one.Case.FindingId equals membership.FindingId
            where membership.RecordedFrom <= known && known < membership.RecordedTo
            select new LinkedFinding(membership.ProblemId, one.CaseId, one.Case.Number, one.Open, one.Sustained)).ToListAsync(stop);
    }

    private sealed record LinkedFinding(Guid ProblemId, Guid CaseId, string Number, bool Open, bool Sustained);
}
