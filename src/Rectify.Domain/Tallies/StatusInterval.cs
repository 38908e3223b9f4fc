using Rectify.Domain.Cases;

namespace Rectify.Domain.Tallies;

/// <summary>
/// The facts of one case during [<see cref="EffectiveFrom"/>, <see cref="EffectiveTo"/>), as they were known during
/// [<see cref="RecordedFrom"/>, <see cref="RecordedTo"/>). For every case, day and moment at most one interval holds
/// both (tallies.md, rule 7): a tally is a filter and a count over these rows.
/// </summary>
public sealed class StatusInterval
{
    /// <summary>"Until further notice" for days.</summary>
    public static readonly DateOnly OpenEnd = new(9999, 12, 31);

    /// <summary>"Still believed" for moments of recording, UTC.</summary>
    public static readonly DateTimeOffset StillKnown = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    private StatusInterval() => (Facts, Case) = (null!, null!);

    /// <summary>Opens an interval without an end.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="heading">What it is counted under.</param>
    /// <param name="facts">What is true from then on.</param>
    /// <param name="from">The first day on which it is true.</param>
    /// <param name="recordedAt">When this became known, UTC.</param>
    public StatusInterval(Guid caseId, CaseHeading heading, TallyFacts facts, DateOnly from, DateTimeOffset recordedAt)
        : this()
    {
        (SourceId, AspectId, FeedbackYear, IsPart) = heading;
        (CaseId, Facts, EffectiveFrom, RecordedFrom) = (caseId, facts, from, recordedAt);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The same case, for questions that need more of it than the interval repeats.</summary>
    public RectificationCase Case { get; private set; }

    /// <summary>The finding's source.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The finding's aspect.</summary>
    public Guid AspectId { get; private set; }

    /// <summary>The year of the source's feedback.</summary>
    public int FeedbackYear { get; private set; }

    /// <summary>Whether the case was split off another: it is not counted beside that one (rule 1).</summary>
    public bool IsPart { get; private set; }

    /// <summary>What the case is counted under.</summary>
    public CaseHeading Heading => new(SourceId, AspectId, FeedbackYear, IsPart);

    /// <summary>What is true during the interval.</summary>
    public TallyFacts Facts { get; private set; }

    /// <summary>First day, a day in the bureau's zone.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>First day on which it is no longer true; <see cref="OpenEnd"/> while it is.</summary>
    public DateOnly EffectiveTo { get; private set; } = OpenEnd;

    /// <summary>When this became known, UTC.</summary>
    public DateTimeOffset RecordedFrom { get; private set; }

    /// <summary>When it was replaced by better knowledge, UTC; <see cref="StillKnown"/> until then.</summary>
    public DateTimeOffset RecordedTo { get; private set; } = StillKnown;

    /// <summary>
    /// Replaces this open interval: from <paramref name="day"/> on other facts hold. What was known before stays
    /// readable under its own moment of recording.
    /// </summary>
    /// <returns>The rows that are to be added; the last of them is the new open interval.</returns>
    public IReadOnlyList<StatusInterval> SucceededBy(TallyFacts facts, DateOnly day, DateTimeOffset recordedAt)
    {
        RecordedTo = recordedAt;
        var successor = new StatusInterval(CaseId, Heading, facts, day, recordedAt);
        if (day <= EffectiveFrom)
            return [successor];
        return [new StatusInterval(CaseId, Heading, Facts, EffectiveFrom, recordedAt) { EffectiveTo = day }, successor];
    }
}
