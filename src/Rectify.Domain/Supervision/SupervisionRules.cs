using Rectify.Domain.Common;

namespace Rectify.Domain.Supervision;

/// <summary>The reply would be due before the order is out.</summary>
/// <param name="Day">The day that was given.</param>
public sealed record ReplyDueBeforeIssue(DateOnly Day) : Refusal("replyDueOn")
{
    /// <inheritdoc />
    public override string Chinese => $"回复期限{Day:yyyy-MM-dd}早于今天。请重新选择。";

    /// <inheritdoc />
    public override string English => $"The reply would be due on {Day:yyyy-MM-dd}, before today. Choose another day.";
}

/// <summary>A reply is due on a day that is worked.</summary>
/// <param name="Day">The day that was given.</param>
/// <param name="Next">The next day that is worked.</param>
public sealed record ReplyDueOnFreeDay(DateOnly Day, DateOnly Next) : Refusal("replyDueOn")
{
    /// <inheritdoc />
    public override string Chinese => $"回复期限{Day:yyyy-MM-dd}不是工作日。可改为下一个工作日{Next:yyyy-MM-dd}。";

    /// <inheritdoc />
    public override string English => $"{Day:yyyy-MM-dd} is not worked. The next day that is: {Next:yyyy-MM-dd}.";
}

/// <summary>Nobody leads the case: an order has no addressee.</summary>
/// <param name="Number">The case.</param>
public sealed record SupervisionWithoutUnit(string Number) : Refusal("number")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"事项{Number}还没有牵头单位，督办单无处送达。请先分办。";

    /// <inheritdoc />
    public override string English => $"No unit leads {Number}; the order has no addressee. Assign the case first.";
}

/// <summary>What is over needs no order.</summary>
/// <param name="Number">The case.</param>
public sealed record SupervisedCaseIsOver(string Number) : Refusal("number")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"事项{Number}已办结，不需要督办；如有反弹，请先重新整改。";

    /// <inheritdoc />
    public override string English => $"{Number} is over; where it relapsed, reopen it first.";
}

/// <summary>There is no such order, or the sender may not see it.</summary>
public sealed record SupervisionNotFound() : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "没有这份督办单，或您无权查看。请从列表中重新选择。";

    /// <inheritdoc />
    public override string English => "There is no such order, or you may not see it. Choose one from the list.";
}

/// <summary>An order is answered by the unit that it is addressed to.</summary>
public sealed record SupervisionOfOtherUnit() : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "督办单由被督办单位回复。请联系该单位。";

    /// <inheritdoc />
    public override string English => "The unit that the order is addressed to replies. Ask it.";
}

/// <summary>There is a reply that was not returned.</summary>
/// <param name="Order">The order's number.</param>
public sealed record SupervisionHasReply(string Order) : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Order}已有回复，退回后才能再次回复。请刷新后查看。";

    /// <inheritdoc />
    public override string English => $"{Order} has a reply; another is written once that one is returned. Reload to see it.";
}

/// <summary>Who issued an order decides on its replies.</summary>
/// <param name="Issuer">Who did.</param>
public sealed record SupervisionOfOtherIssuer(string Issuer) : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => $"该督办单由{Issuer}签发，回复由签发人审核；签发人不在时可委托代办。";

    /// <inheritdoc />
    public override string English => $"{Issuer} issued the order and decides on its replies, or a stand-in of theirs.";
}

/// <summary>This reply does not wait for a decision.</summary>
/// <param name="Order">The order's number.</param>
public sealed record ReplyNotWaiting(string Order) : Refusal("reply")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Order}的这次回复不在待审状态，可能已被处理。请刷新后查看。";

    /// <inheritdoc />
    public override string English => $"This reply to {Order} does not wait for a decision. Reload to see it.";
}

/// <summary>Nobody decides on a reply of their own.</summary>
public sealed record DeciderReplied() : Refusal("reply")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "回复由您（或您所代的人）提交，不能由您审核。请由签发人委托他人审核。";

    /// <inheritdoc />
    public override string English => "You, or the one you stand in for, wrote this reply. Somebody else has to decide on it.";
}

/// <summary>A reply points at evidence of the same case.</summary>
public sealed record ReplyEvidenceUnknown() : Refusal("evidenceId")
{
    /// <inheritdoc />
    public override string Chinese => "所选材料不属于本事项。请从本事项的佐证材料中选择。";

    /// <inheritdoc />
    public override string English => "The evidence belongs to another case. Choose one of this case.";
}

/// <summary>The order was withdrawn: nobody answers it, and nothing is decided about it.</summary>
/// <param name="Order">The order's number.</param>
public sealed record SupervisionIsWithdrawn(string Order) : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Order}已撤回，不需要再办理。请刷新后查看。";

    /// <inheritdoc />
    public override string English => $"{Order} was withdrawn; there is nothing left to do. Reload to see it.";
}

/// <summary>What is settled is not withdrawn.</summary>
/// <param name="Order">The order's number.</param>
public sealed record SupervisionIsSettled(string Order) : Refusal("orderId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Order}已办结，不能撤回。请刷新后查看。";

    /// <inheritdoc />
    public override string English => $"{Order} is settled and cannot be withdrawn. Reload to see it.";
}
