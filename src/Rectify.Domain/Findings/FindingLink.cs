using Rectify.Domain.Common;

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

    private FindingLink(FindingLinkKind kind, Guid findingId, Guid otherId, string? note, Guid byId, DateOnly on)
    {
        (Kind, FindingId, OtherId) = (kind, findingId, otherId);
        (Note, LinkedById, LinkedOn) = (note?.Trim(), byId, on);
    }

    /// <summary>Links two findings. The same problem has no direction and is kept in one order, so that nobody links a pair twice.</summary>
    /// <param name="kind">How they belong together.</param>
    /// <param name="one">The finding; for a repeat the later one.</param>
    /// <param name="other">The other finding; for a repeat the earlier one.</param>
    /// <param name="note">Why they belong together.</param>
    /// <param name="byId">Who links them.</param>
    /// <param name="on">The day, in the bureau's zone.</param>
    /// <exception cref="RefusedException">It is one finding, one source, or the wrong direction.</exception>
    public static FindingLink Between(FindingLinkKind kind, LinkEnd one, LinkEnd other, string? note, Guid byId, DateOnly on)
    {
        Refusal? refusal = kind switch
        {
            _ when one.FindingId == other.FindingId => new LinkedToItself(),
            FindingLinkKind.SameProblem when one.SourceId == other.SourceId => new SameProblemWithinSource(),
            FindingLinkKind.Repeat when other.FeedbackDate > one.FeedbackDate => new RepeatBeforeTheFirst(one.FeedbackDate, other.FeedbackDate),
            _ => null,
        };
        if (refusal is not null)
            throw new RefusedException(refusal);
        var turned = kind == FindingLinkKind.SameProblem && one.FindingId.CompareTo(other.FindingId) > 0;
        var (first, second) = turned ? (other.FindingId, one.FindingId) : (one.FindingId, other.FindingId);
        return new FindingLink(kind, first, second, note, byId, on);
    }

    /// <summary>The finding at the other end.</summary>
    /// <param name="findingId">One of the two.</param>
    public Guid OtherThan(Guid findingId) => findingId == FindingId ? OtherId : FindingId;

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

/// <summary>What a link has to know of a finding.</summary>
/// <param name="FindingId">The finding.</param>
/// <param name="SourceId">The source that fed it back.</param>
/// <param name="FeedbackDate">The day of the feedback, in the bureau's zone.</param>
public sealed record LinkEnd(Guid FindingId, Guid SourceId, DateOnly FeedbackDate);
