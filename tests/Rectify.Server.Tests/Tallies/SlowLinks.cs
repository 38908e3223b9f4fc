using Rectify.Domain.Findings;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Links between findings and when they were known; what they make one problem is found by walking along them.</summary>
internal sealed class SlowLinks
{
    private readonly List<(FindingLink Link, DateTimeOffset From, DateTimeOffset To)> known = [];

    public void Add(FindingLink link, DateTimeOffset at) => known.Add((link, at, DateTimeOffset.MaxValue));

    public void Remove(FindingLink link, DateTimeOffset at)
    {
        var one = known.FindIndex(row => row.Link.Id == link.Id);
        known[one] = known[one] with { To = at };
    }

    /// <summary>One problem once: completed where all its findings are.</summary>
    public (DistinctCounts Counts, int Groups) Count(IEnumerable<SlowCase> standing, DateTimeOffset at)
    {
        var left = standing.Where(one => one.Text("Bucket") != "Ended").ToDictionary(one => one.Case.FindingId);
        var links = known.Where(row => row.From <= at && at < row.To).Select(row => row.Link).ToList();
        var (total, completed, sustained, groups) = (0, 0, 0, 0);
        while (left.Count > 0)
        {
            var together = Reached(left.Keys.First(), links).Where(left.ContainsKey).Select(finding => left[finding]).ToList();
            total++;
            completed += together.All(one => one.Text("Bucket") == "Completed") ? 1 : 0;
            sustained += together.All(one => one.Text("Bucket") == "Completed" && one.Is("Sustained")) ? 1 : 0;
            groups += together.Count > 1 ? 1 : 0;
            together.ForEach(one => left.Remove(one.Case.FindingId));
        }
        return (new DistinctCounts { Total = total, Completed = completed, Sustained = sustained }, groups);
    }

    private static HashSet<Guid> Reached(Guid from, List<FindingLink> links)
    {
        var reached = new HashSet<Guid> { from };
        while (links.Where(link => reached.Contains(link.FindingId) != reached.Contains(link.OtherId)).ToList() is { Count: > 0 } next)
            reached.UnionWith(next.SelectMany(link => new[] { link.FindingId, link.OtherId }));
        return reached;
    }
}
