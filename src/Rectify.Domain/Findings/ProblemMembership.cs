using Rectify.Domain.Tallies;

namespace Rectify.Domain.Findings;

/// <summary>
/// Which findings are one problem by their links, as was known during [<see cref="RecordedFrom"/>,
/// <see cref="RecordedTo"/>): the key by which a combined line counts 去重后 (tallies.md, rule 2).
/// </summary>
public sealed class ProblemMembership
{
    private ProblemMembership()
    {
    }

    internal ProblemMembership(Guid findingId, Guid problemId, DateTimeOffset recordedAt) =>
        (FindingId, ProblemId, RecordedFrom) = (findingId, problemId, recordedAt);

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The finding.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>The same for every finding of the problem.</summary>
    public Guid ProblemId { get; private set; }

    /// <summary>When this became known, UTC.</summary>
    public DateTimeOffset RecordedFrom { get; private set; }

    /// <summary>When it was replaced by better knowledge, UTC; <see cref="StatusInterval.StillKnown"/> until then.</summary>
    public DateTimeOffset RecordedTo { get; private set; } = StatusInterval.StillKnown;

    /// <summary>Another grouping is known from then on.</summary>
    public void End(DateTimeOffset recordedAt) => RecordedTo = recordedAt < RecordedFrom ? RecordedFrom : recordedAt;
}

/// <summary>Which problems the links between findings make: links are followed from one to the next.</summary>
public static class SameProblems
{
    /// <summary>The groups of two and more.</summary>
    /// <param name="links">The links of <see cref="FindingLinkKind.SameProblem"/>; others are passed over.</param>
    public static IReadOnlyList<IReadOnlySet<Guid>> Of(IEnumerable<FindingLink> links)
    {
        var groups = new Dictionary<Guid, HashSet<Guid>>();
        foreach (var link in links.Where(link => link.Kind == FindingLinkKind.SameProblem))
        {
            var one = groups.GetValueOrDefault(link.FindingId, [link.FindingId]);
            one.UnionWith(groups.GetValueOrDefault(link.OtherId, [link.OtherId]));
            foreach (var finding in one)
                groups[finding] = one;
        }
        return [.. groups.Values.Distinct()];
    }
}
