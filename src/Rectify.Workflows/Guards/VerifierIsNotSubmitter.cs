using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>Nobody verifies what they submitted (domain.md, stage Verification).</summary>
public sealed class VerifierIsNotSubmitter : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) =>
        context.Case.ClosureSubmittedById == context.Actor.Id ? new VerifierMustNotBeSubmitter() : null;
}

/// <summary>The verifier applied for this closure.</summary>
public sealed record VerifierMustNotBeSubmitter : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "销号申请由您本人提交，不能由您验收。请由其他验收人验收。";

    /// <inheritdoc />
    public override string English => "You applied for this closure yourself. Another verifier has to verify it.";
}
