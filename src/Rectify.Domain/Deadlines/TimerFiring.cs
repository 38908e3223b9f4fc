using Rectify.Domain.Cases;

namespace Rectify.Domain.Deadlines;

/// <summary>
/// A timer of a definition that went off for a case. There is at most one for each case, timer, anchor day and cycle:
/// the database's key is what makes a timer fire once, however many servers sweep and however often.
/// </summary>
public sealed class TimerFiring
{
    private TimerFiring() => Timer = "";

    /// <summary>Notes that a timer went off.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="timer">The timer's name in the definition.</param>
    /// <param name="anchorOn">The day it is measured from: the deadline, the review or the day the stage was entered.</param>
    /// <param name="cycle">The case's cycle of work.</param>
    /// <param name="dueOn">The day on which it was due.</param>
    /// <param name="firedAt">When it went off, UTC.</param>
    public TimerFiring(Guid caseId, string timer, DateOnly anchorOn, int cycle, DateOnly dueOn, DateTimeOffset firedAt) =>
        (CaseId, Timer, AnchorOn, Cycle, DueOn, FiredAt) = (caseId, timer, anchorOn, cycle, dueOn, firedAt);

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The timer's name in the definition.</summary>
    public string Timer { get; private set; }

    /// <summary>The day it is measured from.</summary>
    public DateOnly AnchorOn { get; private set; }

    /// <summary>The case's cycle of work.</summary>
    public int Cycle { get; private set; }

    /// <summary>The day on which it was due, in the bureau's zone.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it went off, UTC.</summary>
    public DateTimeOffset FiredAt { get; private set; }
}

/// <summary>提醒: what a timer tells whoever is concerned. Seen in the list of one's work until it is read.</summary>
public sealed class Notice
{
    private Notice() => (Timer, Text) = ("", "");

    /// <summary>Tells somebody.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="timer">The timer's name in the definition.</param>
    /// <param name="text">What it says, in Chinese.</param>
    /// <param name="role">As whom it is told.</param>
    /// <param name="unitId">The unit, where it is a unit's.</param>
    /// <param name="personId">The person, where it is one person's.</param>
    /// <param name="raisedOn">The day, in the bureau's zone.</param>
    public Notice(Guid caseId, string timer, string text, CaseRole role, Guid? unitId, Guid? personId, DateOnly raisedOn)
    {
        (CaseId, Timer, Text, Role) = (caseId, timer, text, role);
        (UnitId, PersonId, RaisedOn) = (unitId, personId, raisedOn);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The timer's name in the definition.</summary>
    public string Timer { get; private set; }

    /// <summary>What it says, in Chinese.</summary>
    public string Text { get; private set; }

    /// <summary>As whom it is told.</summary>
    public CaseRole Role { get; private set; }

    /// <summary>The unit, where it is a unit's.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The person, where it is one person's.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>The day, in the bureau's zone.</summary>
    public DateOnly RaisedOn { get; private set; }

    /// <summary>Who read it; null until somebody did.</summary>
    public Guid? ReadById { get; private set; }

    /// <summary>When it was read, UTC; null until then.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Marks it as read.</summary>
    public void Read(Guid by, DateTimeOffset at) => (ReadById, ReadAt) = (by, at);
}
