using Rectify.Domain.Cases;
using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>
/// Nobody verifies what they submitted (domain.md, stage Verification): neither in person nor through a stand-in, nor what
/// a stand-in submitted for them.
/// </summary>
public sealed class VerifierIsNotSubmitter : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context)
    {
        if (context.Case.ClosureSubmittedById == context.Actor.Id)
            return new VerifierMustNotBeSubmitter();
        return Submitted(context.Case, context.Actor.Id) || Submitted(context.Case, context.Holder.Id)
            ? new VerifierMustNotStandInForSubmitter()
            : null;
    }

    private static bool Submitted(CaseSnapshot one, Guid person) =>
        one.ClosureSubmittedById == person || one.ClosureSubmittedForId == person;
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

/// <summary>The application came from whom the verifier stands in for, or a stand-in made it for the verifier.</summary>
public sealed record VerifierMustNotStandInForSubmitter : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "销号申请由您所代的人提交，或由他人代您提交，不能由您验收。请由其他验收人验收。";

    /// <inheritdoc />
    public override string English =>
        "The one you stand in for applied for this closure, or somebody applied for it for you. Another verifier has to verify it.";
}
