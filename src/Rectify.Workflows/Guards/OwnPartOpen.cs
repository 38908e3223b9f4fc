using Rectify.Domain.Cases;
using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>A unit of the actor's, or of whom the actor stands in for, has not finished its part yet: none is declared finished twice.</summary>
public sealed class OwnPartOpen : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context) =>
        context.Case.Parts.Any(part => !part.IsFinished && context.Holder.UnitIds.Contains(part.UnitId))
            ? null
            : new PartAlreadyFinished();
}
