using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>An extension is asked for before the deadline has passed (domain.md, stage Implementing).</summary>
public sealed class BeforeDeadline : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) =>
        context.Case.Deadline is { } deadline && context.Today > deadline ? new DeadlineHasPassed(deadline) : null;
}

/// <summary>The deadline has passed.</summary>
/// <param name="Deadline">The deadline.</param>
public sealed record DeadlineHasPassed(DateOnly Deadline) : Refusal("newDeadline")
{
    /// <inheritdoc />
    public override string Chinese => $"整改时限{Deadline:yyyy-MM-dd}已过，不能再申请延期。请抓紧整改，或向联络员说明情况。";

    /// <inheritdoc />
    public override string English => $"The deadline {Deadline:yyyy-MM-dd} has passed; an extension has to be asked for before it. Talk to the liaison.";
}
