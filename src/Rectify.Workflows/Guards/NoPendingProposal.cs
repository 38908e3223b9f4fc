using Rectify.Domain.Cases;
using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>No extension waits for an approval.</summary>
public sealed class NoPendingExtension : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) => ProposalPending.Find(context, ProposalKind.Extension);
}

/// <summary>No forecast waits for an approval.</summary>
public sealed class NoPendingForecast : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) => ProposalPending.Find(context, ProposalKind.Forecast);
}

/// <summary>No withdrawal, transfer or merger waits for an approval.</summary>
public sealed class NoPendingEnding : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) =>
        ProposalPending.Find(context, ProposalKind.Withdrawal, ProposalKind.Transfer, ProposalKind.Merge);
}

/// <summary>A proposal of this kind waits for an approval already.</summary>
public sealed record ProposalPending : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该事项已有同类申请等待审批。请待审批后再操作。";

    /// <inheritdoc />
    public override string English => "A proposal of this kind waits for an approval already. Act after it was decided.";

    internal static ProposalPending? Find(GuardContext context, params ProposalKind[] kinds) =>
        context.Case.PendingProposals.Any(one => kinds.Contains(one.Kind)) ? new ProposalPending() : null;
}
