using Rectify.Domain.Common;

namespace Rectify.Domain.Organizations;

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

    /// <summary>Ends it before its time.</summary>
    /// <param name="on">The first day on which it holds no longer.</param>
    public void Revoke(DateOnly on)
    {
        RevokedOn = on;
        Touch();
    }
}
