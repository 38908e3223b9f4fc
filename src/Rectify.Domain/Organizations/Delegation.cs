using Rectify.Domain.Common;

namespace Rectify.Domain.Organizations;

/// <summary>Where a delegation stands.</summary>
public enum DelegationState
{
    /// <summary>未开始.</summary>
    Upcoming,

    /// <summary>代办中.</summary>
    Holds,

    /// <summary>已结束: its last day has passed, or it was ended before.</summary>
    Over,
}

/// <summary>
/// 委托代办: somebody acts for somebody else during a period. The history names both; whoever is not allowed to do two
/// things in person is not allowed to do one of them through a stand-in either.
/// </summary>
public sealed class Delegation : Aggregate
{
    private Delegation() => Reason = "";

    /// <summary>Hands the work of one person to another for a period.</summary>
    /// <param name="fromId">Whose work it is.</param>
    /// <param name="toId">Who does it meanwhile.</param>
    /// <param name="firstDay">The first day, a day in the bureau's zone.</param>
    /// <param name="lastDay">The last day, included.</param>
    /// <param name="reason">Why.</param>
    /// <param name="createdById">Who arranged it.</param>
    public Delegation(Guid fromId, Guid toId, DateOnly firstDay, DateOnly lastDay, string reason, Guid createdById)
    {
        (FromId, ToId, FirstDay, LastDay) = (fromId, toId, firstDay, lastDay);
        (Reason, CreatedById) = (reason.Trim(), createdById);
    }

    /// <summary>Whose work it is.</summary>
    public Guid FromId { get; private set; }

    /// <summary>Who does it meanwhile.</summary>
    public Guid ToId { get; private set; }

    /// <summary>The first day, a day in the bureau's zone.</summary>
    public DateOnly FirstDay { get; private set; }

    /// <summary>The last day, included.</summary>
    public DateOnly LastDay { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>Who arranged it.</summary>
    public Guid CreatedById { get; private set; }

    /// <summary>The day from which it holds no longer, where it was ended before its time.</summary>
    public DateOnly? RevokedOn { get; private set; }

    /// <summary>Where it stands on a day of the bureau: it begins and ends at midnight, or ends at once where it is revoked.</summary>
    public DelegationState StateOn(DateOnly day)
    {
        if (LastDay < day || RevokedOn <= day)
            return DelegationState.Over;
        return FirstDay > day ? DelegationState.Upcoming : DelegationState.Holds;
    }

    /// <summary>Ends it before its time.</summary>
    /// <param name="on">The first day on which it holds no longer.</param>
    /// <exception cref="RefusedException">It is over already.</exception>
    public void Revoke(DateOnly on)
    {
        if (StateOn(on) == DelegationState.Over)
            throw new RefusedException(new DelegationIsOver());
        RevokedOn = on;
        Touch();
    }
}
