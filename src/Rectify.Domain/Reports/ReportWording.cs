namespace Rectify.Domain.Reports;

/// <summary>How a report is worded: what the bureau chose, and what the writer asks for.</summary>
public sealed record ReportWording
{
    /// <summary>The wording of a bureau that chose nothing.</summary>
    public static ReportWording Usual { get; } = new();

    /// <summary>已完成整改并长期坚持 counts everything completed (tallies.md, rule 6).</summary>
    public bool MergesSustained { get; init; }

    /// <summary>基本完成 is printed as a bucket of its own beside 正在推进 (rule 5).</summary>
    public bool PrintsMostlyDone { get; init; }

    /// <summary>The statements that the writer asks for.</summary>
    public IReadOnlyList<ReportClaim> Claims { get; init; } = [];

    /// <summary>The wording that some choices make.</summary>
    /// <param name="choices">The choices in force.</param>
    /// <param name="claims">The statements that the writer asks for.</param>
    public static ReportWording Of(IEnumerable<WordingChoice> choices, IEnumerable<ReportClaim> claims)
    {
        var chosen = choices.ToHashSet();
        return new ReportWording
        {
            MergesSustained = chosen.Contains(WordingChoice.MergeSustained),
            PrintsMostlyDone = chosen.Contains(WordingChoice.PrintMostlyDone),
            Claims = [.. claims.Distinct()],
        };
    }
}
