namespace Rectify.Domain.Findings;

/// <summary>How two findings belong together.</summary>
public enum FindingLinkKind
{
    /// <summary>同一问题: two sources fed back the same problem. A combined line prints both 合计 and 去重后 (tallies.md, rule 2).</summary>
    SameProblem,

    /// <summary>边改边犯: the finding repeats an earlier one.</summary>
    Repeat,
}

/// <summary>A link between two findings. No count changes by it; each source is reported apart (tallies.md, rule 2).</summary>
public sealed class FindingLink
{
    private FindingLink()
    {
    }

    /// <summary>Links two findings.</summary>
    /// <param name="kind">How they belong together.</param>
    /// <param name="findingId">The finding; for a repeat the later one.</param>
    /// <param name="otherId">The other finding; for a repeat the earlier one.</param>
    /// <param name="note">Why they belong together.</param>
    /// <param name="byId">Who linked them.</param>
    /// <param name="on">The day, in the bureau's zone.</param>
    public FindingLink(FindingLinkKind kind, Guid findingId, Guid otherId, string? note, Guid byId, DateOnly on)
    {
        (Kind, FindingId, OtherId) = (kind, findingId, otherId);
        (Note, LinkedById, LinkedOn) = (note?.Trim(), byId, on);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>How they belong together.</summary>
    public FindingLinkKind Kind { get; private set; }

    /// <summary>The finding; for a repeat the later one.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>The other finding; for a repeat the earlier one.</summary>
    public Guid OtherId { get; private set; }

    /// <summary>Why they belong together.</summary>
    public string? Note { get; private set; }

    /// <summary>Who linked them.</summary>
    public Guid LinkedById { get; private set; }

    /// <summary>The day, in the bureau's zone.</summary>
    public DateOnly LinkedOn { get; private set; }
}
