namespace Rectify.Domain.Tallies;

/// <summary>What belongs to a case for a while.</summary>
public enum MemberKind
{
    /// <summary>配合单位: counts in a unit's 参与数 (rule 3).</summary>
    AssistingUnit,

    /// <summary>整改措施: counted as distinct measures (rule 4).</summary>
    Measure,
}

/// <summary>
/// An assisting unit or a measure of one case during [<see cref="EffectiveFrom"/>, <see cref="EffectiveTo"/>), as was
/// known during [<see cref="RecordedFrom"/>, <see cref="RecordedTo"/>): rows are closed, never deleted, so that a past
/// day computes the same for ever (rule 12).
/// </summary>
public sealed class MemberInterval
{
    private MemberInterval()
    {
    }

    /// <summary>Opens an interval without an end.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="memberId">The unit or the measure.</param>
    /// <param name="from">The first day on which it counts.</param>
    /// <param name="recordedAt">When this became known, UTC.</param>
    public MemberInterval(Guid caseId, MemberKind kind, Guid memberId, DateOnly from, DateTimeOffset recordedAt)
    {
        (CaseId, Kind, MemberId) = (caseId, kind, memberId);
        (EffectiveFrom, RecordedFrom) = (from, recordedAt);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>What it is.</summary>
    public MemberKind Kind { get; private set; }

    /// <summary>The unit or the measure.</summary>
    public Guid MemberId { get; private set; }

    /// <summary>First day, a day in the bureau's zone.</summary>
    public DateOnly EffectiveFrom { get; private set; }

    /// <summary>First day on which it no longer belongs to the case; <see cref="StatusInterval.OpenEnd"/> while it does.</summary>
    public DateOnly EffectiveTo { get; private set; } = StatusInterval.OpenEnd;

    /// <summary>When this became known, UTC.</summary>
    public DateTimeOffset RecordedFrom { get; private set; }

    /// <summary>When it was replaced by better knowledge, UTC; <see cref="StatusInterval.StillKnown"/> until then.</summary>
    public DateTimeOffset RecordedTo { get; private set; } = StatusInterval.StillKnown;

    /// <summary>Taken over from before such rows were kept: the history has no line that says when it joined.</summary>
    public bool TakenOver { get; private set; }

    /// <summary>Whether it belongs to the case until further notice, as far as is known.</summary>
    public bool IsOpen => EffectiveTo == StatusInterval.OpenEnd && RecordedTo == StatusInterval.StillKnown;

    /// <summary>Ends this open interval; what was known before stays readable under its own moment of recording.</summary>
    /// <param name="day">The first day on which it no longer belongs to the case.</param>
    /// <param name="recordedAt">When this became known, UTC.</param>
    /// <returns>The row that is to be added; none where it never counted.</returns>
    public IReadOnlyList<MemberInterval> EndedOn(DateOnly day, DateTimeOffset recordedAt)
    {
        RecordedTo = recordedAt < RecordedFrom ? RecordedFrom : recordedAt;
        return day <= EffectiveFrom
            ? []
            : [new MemberInterval(CaseId, Kind, MemberId, EffectiveFrom, RecordedTo) { EffectiveTo = day }];
    }

    /// <summary>The interval as it was before anything ended it: what a recount of a taken-over one starts from.</summary>
    public MemberInterval Reopened() => new(CaseId, Kind, MemberId, EffectiveFrom, RecordedFrom) { TakenOver = TakenOver };
}
