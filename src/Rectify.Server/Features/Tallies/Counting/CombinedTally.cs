using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A line over several sources: 合计 counts each source's own, 去重后 one problem once (rule 2).</summary>
/// <param name="Sum">合计.</param>
/// <param name="Distinct">去重后.</param>
/// <param name="LinkedGroups">How many problems have several of the counted findings.</param>
public sealed record CombinedTally(Tally Sum, DistinctCounts Distinct, int LinkedGroups)
{
    /// <summary>Printed with the line.</summary>
    public const string Note =
        "合计为各来源之和；去重后，已标记为同一问题的只计一个，其中每个问题都已完成（长期坚持）的才算完成（长期坚持），否则算正在推进。";

    /// <summary>The rule, as printed with the line.</summary>
    public string Rule => Note;
}

/// <summary>The numbers of a combined line, one problem once.</summary>
public sealed record DistinctCounts
{
    public int Total { get; init; }

    /// <summary>Of which all counted findings are completed.</summary>
    public int Completed { get; init; }

    /// <summary>Of which all counted findings are sustained.</summary>
    public int Sustained { get; init; }

    public int Open => Total - Completed;

    public int CompletedOnce => Completed - Sustained;

    public string Percent => Percentage.Text(Completed, Total);
}
