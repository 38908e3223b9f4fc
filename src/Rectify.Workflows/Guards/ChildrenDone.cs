using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>Every part that was split off is closed or ended: the parent neither closes nor ends before its parts.</summary>
public sealed class ChildrenDone : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) =>
        context.Case.OpenChildren > 0 ? new ChildrenStillOpen(context.Case.OpenChildren) : null;
}

/// <summary>Some parts that were split off are still open.</summary>
/// <param name="Count">How many.</param>
public sealed record ChildrenStillOpen(int Count) : Refusal("children")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"还有{Count}个拆分出的子事项未办结。请先办结各子事项，再销号、撤销、移交或合并本事项。";

    /// <inheritdoc />
    public override string English => $"{Count} of the parts that were split off are still open; the case neither closes nor ends before them. Finish them first.";
}
