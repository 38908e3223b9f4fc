using Rectify.Domain.Common;

namespace Rectify.Domain.Organizations;

/// <summary>Nobody stands in for themselves.</summary>
public sealed record DelegationToOneself() : Refusal("toId")
{
    /// <inheritdoc />
    public override string Chinese => "委托人和代办人不能是同一人。请选择另一位代办人。";

    /// <inheritdoc />
    public override string English => "Nobody stands in for themselves. Choose somebody else.";
}

/// <summary>Who arranges a delegation for somebody else does not take the work over: nobody gives themselves another's rights.</summary>
public sealed record DelegationToArranger() : Refusal("toId")
{
    /// <inheritdoc />
    public override string Chinese => "您不能把他人的工作委托给自己。请选择另一位代办人，或由委托人本人办理。";

    /// <inheritdoc />
    public override string English => "You cannot give somebody else's work to yourself. Choose another stand-in, or leave it to the person.";
}

/// <summary>Somebody's work is delegated by that person, by the liaison or by an administrator.</summary>
public sealed record DelegationOfAnother() : Refusal("fromId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "只能委托自己的工作，或由联络员、管理员代为安排。请联系联络员。";

    /// <inheritdoc />
    public override string English => "You delegate your own work; for somebody else the liaison or an administrator does. Ask the liaison.";
}

/// <summary>The same person stands in for the same person on some of these days already.</summary>
/// <param name="FirstDay">The first day of the other delegation.</param>
/// <param name="LastDay">The last day of the other delegation.</param>
public sealed record DelegationOverlaps(DateOnly FirstDay, DateOnly LastDay) : Refusal("firstDay")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"该代办人在{FirstDay:yyyy-MM-dd}至{LastDay:yyyy-MM-dd}已经代办。请选择其他日期，或先结束原委托。";

    /// <inheritdoc />
    public override string English => $"That person stands in from {FirstDay:yyyy-MM-dd} to {LastDay:yyyy-MM-dd} already. Choose other days, or end that delegation first.";
}

/// <summary>There is no such delegation, or the reader has nothing to do with it.</summary>
public sealed record DelegationNotFound() : Refusal("delegationId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "没有这项委托，或与您无关。请从列表中重新选择。";

    /// <inheritdoc />
    public override string English => "There is no such delegation, or it is none of yours. Choose one from the list.";
}

/// <summary>The delegation is over; there is nothing left to end.</summary>
public sealed record DelegationIsOver() : Refusal("delegationId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "这项委托已经结束，无需重复操作。";

    /// <inheritdoc />
    public override string English => "The delegation is over already; there is nothing left to end.";
}
