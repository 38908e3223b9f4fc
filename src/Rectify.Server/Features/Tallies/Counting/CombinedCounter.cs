using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>Counts over several sources, with and without what is linked as one problem (rule 2).</summary>
internal sealed class CombinedCounter(RectifyDbContext db, TallyQuery query, TallyCounter counter)
{
    public async Task<CombinedTally> Count(TallyMoment moment, TallyScope scope, CancellationToken stop)
    {
        var sum = (await counter.Count(moment, scope, stop)).Tally;
        var linked = await Totals(Problems(moment, scope)).SingleOrDefaultAsync(stop) ?? new LinkedTotals();
        return new CombinedTally(
            sum,
            new DistinctCounts
            {
                Total = sum.Total - linked.Members + linked.Groups,
                Completed = sum.Completed - linked.CompletedMembers + linked.CompletedGroups,
                Sustained = sum.Sustained - linked.SustainedMembers + linked.SustainedGroups,
            },
            linked.Groups);
    }

    /// <summary>The problems with several counted findings, as the links were known at the moment.</summary>
    internal IQueryable<LinkedProblem> Problems(TallyMoment moment, TallyScope scope)
    {
        var known = moment.KnownAt;
        return
            from one in query.At(moment, scope)
            where one.InTotal
            join membership in db.ProblemMemberships on one.Case.FindingId equals membership.FindingId
            where membership.RecordedFrom <= known && known < membership.RecordedTo
            group one by membership.ProblemId into same
            where same.Count() > 1
            select new LinkedProblem
            {
                Problem = same.Key,
                Members = same.Count(),
                Completed = same.Count(one => one.Completed),
                Sustained = same.Count(one => one.Sustained),
            };
    }

    internal static IQueryable<LinkedTotals> Totals(IQueryable<LinkedProblem> problems) =>
        from one in problems
        group one by 1 into all
        select new LinkedTotals
        {
            Groups = all.Count(),
            Members = all.Sum(one => one.Members),
            CompletedMembers = all.Sum(one => one.Completed),
            CompletedGroups = all.Count(one => one.Completed == one.Members),
            SustainedMembers = all.Sum(one => one.Sustained),
            SustainedGroups = all.Count(one => one.Sustained == one.Members),
        };
}

/// <summary>A problem and how its counted findings stand.</summary>
internal sealed class LinkedProblem
{
    public required Guid Problem { get; init; }

    public required int Members { get; init; }

    public required int Completed { get; init; }

    public required int Sustained { get; init; }
}

/// <summary>What is linked, in all.</summary>
internal sealed class LinkedTotals
{
    public int Groups { get; init; }

    public int Members { get; init; }

    public int CompletedMembers { get; init; }

    public int CompletedGroups { get; init; }

    public int SustainedMembers { get; init; }

    public int SustainedGroups { get; init; }
}
