using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Linking;

/// <summary>Keeps what the same-problem links make of the findings, so that a combined line is a count in the database.</summary>
internal sealed class ProblemGroups(RectifyDbContext db, BureauTime time)
{
    /// <summary>Groups the findings anew that a link holds together, or held until now.</summary>
    /// <param name="link">A link that was added to the context or removed from it.</param>
    /// <param name="stop">Stops it.</param>
    public async Task Regroup(FindingLink link, CancellationToken stop)
    {
        if (link.Kind != FindingLinkKind.SameProblem)
            return;
        var links = await LinksAround(link, stop);
        var findings = links.Append(link).SelectMany(one => new[] { one.FindingId, one.OtherId }).Distinct().ToList();
        var held = await db.Findings.Where(one => findings.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var known = await db.ProblemMemberships
            .Where(one => findings.Contains(one.FindingId) && one.RecordedTo == StatusInterval.StillKnown).ToListAsync(stop);
        foreach (var membership in known)
            membership.End(time.Now);
        foreach (var problem in SameProblems.Of(links.Where(one => db.Entry(one).State != EntityState.Deleted)))
        {
            var id = Guid.CreateVersion7();
            db.ProblemMemberships.AddRange(problem.Select(finding => held[finding].JoinProblem(id, time.Now)));
        }
    }

    /// <summary>Every link that leads on from the two ends, a removed one included.</summary>
    private async Task<List<FindingLink>> LinksAround(FindingLink link, CancellationToken stop)
    {
        var (reached, found) = (new HashSet<Guid>(), new HashSet<FindingLink> { link });
        List<Guid> edge = [link.FindingId, link.OtherId];
        while (edge.Count > 0)
        {
            reached.UnionWith(edge);
            found.UnionWith(await db.FindingLinks.Where(one => one.Kind == FindingLinkKind.SameProblem
                && (edge.Contains(one.FindingId) || edge.Contains(one.OtherId))).ToListAsync(stop));
            edge = [.. found.SelectMany(one => new[] { one.FindingId, one.OtherId }).Distinct().Except(reached)];
        }
        return [.. found];
    }
}
