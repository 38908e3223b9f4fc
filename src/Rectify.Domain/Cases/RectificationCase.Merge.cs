using Rectify.Domain.Common;

namespace Rectify.Domain.Cases;

/// <content>合并: which case may take another one in.</content>
public sealed partial class RectificationCase
{
    /// <summary>Says no to a case into which this one cannot be merged.</summary>
    /// <param name="other">The case that is to take this one in, with its pending proposals.</param>
    /// <exception cref="RefusedException">It is this case, its parent or its part, or does not go on itself.</exception>
    public void RefuseMergingInto(RectificationCase other)
    {
        Refusal? refusal = other switch
        {
            _ when other.Id == Id => new MergedIntoItself(),
            _ when other.ParentId == Id || other.Id == ParentId => new MergedIntoOwnFamily(other.Number),
            { IsOpen: false } => new MergeTargetDoesNotGoOn(other.Number),
            _ when other.PendingProposals.Any(IsEnding) => new MergeTargetDoesNotGoOn(other.Number),
            _ => null,
        };
        if (refusal is not null)
            throw new RefusedException(refusal);
    }

    private static bool IsEnding(Proposal proposal) =>
        proposal.Kind is ProposalKind.Withdrawal or ProposalKind.Transfer or ProposalKind.Merge;
}

/// <summary>A case is not merged into itself.</summary>
public sealed record MergedIntoItself() : Refusal("target")
{
    /// <inheritdoc />
    public override string Chinese => "不能合并到事项自身。请填写另一事项的编号。";

    /// <inheritdoc />
    public override string English => "A case is not merged into itself. Give the number of another one.";
}

/// <summary>A part and what it was split from are one finding; merging them would go in a circle.</summary>
/// <param name="Number">The parent or the part.</param>
public sealed record MergedIntoOwnFamily(string Number) : Refusal("target")
{
    /// <inheritdoc />
    public override string Chinese => $"{Number}与本事项是拆分关系，不能互相合并。不再需要的子事项请提请撤销。";

    /// <inheritdoc />
    public override string English => $"{Number} and this case are parent and part; they are not merged. Withdraw a part that is no longer needed.";
}

/// <summary>The case named does not go on: it is closed or ended, or somebody has asked to end it.</summary>
/// <param name="Number">The case named.</param>
public sealed record MergeTargetDoesNotGoOn(string Number) : Refusal("target")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Number}已办结，或正在申请撤销、移交、合并，不能并入。请改为合并到仍在整改的事项。";

    /// <inheritdoc />
    public override string English => $"{Number} is closed or ended, or is about to be. Choose a case that goes on.";
}
