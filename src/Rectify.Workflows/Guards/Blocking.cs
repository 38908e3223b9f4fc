using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>The case is not reported as blocked.</summary>
public sealed class NotBlocked : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) => context.Case.Blocked ? new CaseIsBlocked() : null;
}

/// <summary>The case is reported as blocked.</summary>
public sealed class IsBlocked : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) => context.Case.Blocked ? null : new CaseIsNotBlocked();
}

/// <summary>The case is blocked.</summary>
public sealed record CaseIsBlocked : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该事项已报告受阻。请先解除受阻再操作。";

    /// <inheritdoc />
    public override string English => "The case is reported as blocked. Take that back first.";
}

/// <summary>The case is not blocked.</summary>
public sealed record CaseIsNotBlocked : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该事项没有报告受阻，无需解除。";

    /// <inheritdoc />
    public override string English => "The case is not reported as blocked; there is nothing to take back.";
}
