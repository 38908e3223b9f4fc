using Rectify.Domain.Common;

namespace Rectify.Domain.Findings;

/// <summary>A finding is not linked to itself.</summary>
public sealed record LinkedToItself() : Refusal("otherNumber")
{
    /// <inheritdoc />
    public override string Chinese => "不能与事项自身关联。请填写另一事项的编号。";

    /// <inheritdoc />
    public override string English => "A case is not linked to itself. Give the number of another one.";
}

/// <summary>Two findings of one source are two by its count; the same problem is fed back by another source.</summary>
public sealed record SameProblemWithinSource() : Refusal("otherNumber")
{
    /// <inheritdoc />
    public override string Chinese => "两个事项出自同一问题来源，不能标记为同一问题。重复登记的请提请合并，再次发生的请选择“边改边犯”。";

    /// <inheritdoc />
    public override string English => "Both cases come from one source. Propose a merger for a duplicate, or mark a repeat.";
}

/// <summary>What is repeated was fed back no later than what repeats it.</summary>
/// <param name="FeedbackDate">The feedback of the finding that is said to repeat.</param>
/// <param name="Other">The feedback of the one that is said to be repeated.</param>
public sealed record RepeatBeforeTheFirst(DateOnly FeedbackDate, DateOnly Other) : Refusal("otherNumber")
{
    /// <inheritdoc />
    public override string Chinese =>
        $"所填事项{Other:yyyy-MM-dd}反馈，晚于本事项的{FeedbackDate:yyyy-MM-dd}，不会是本事项重犯的问题。请在较晚的事项上标记边改边犯。";

    /// <inheritdoc />
    public override string English =>
        $"The other finding was fed back on {Other:yyyy-MM-dd}, after this one ({FeedbackDate:yyyy-MM-dd}). Mark the repeat on the later of the two.";
}

/// <summary>The two are linked in this way already.</summary>
/// <param name="Number">The other case.</param>
public sealed record AlreadyLinked(string Number) : Refusal("otherNumber")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"与{Number}已有这种关联，无需重复操作。";

    /// <inheritdoc />
    public override string English => $"It is linked to {Number} in this way already; there is nothing left to do.";
}

/// <summary>The finding has no such link.</summary>
public sealed record LinkNotFound() : Refusal("linkId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "该事项没有这条关联，或已被取消。请刷新后重试。";

    /// <inheritdoc />
    public override string English => "The case has no such link, or it was taken away. Reload and try again.";
}
