using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Guards;

/// <summary>A condition that a definition can name. The type's name is the guard's name.</summary>
public interface IGuard
{
    /// <summary>Why the action is refused; null where the condition holds.</summary>
    Refusal? Check(GuardContext context);
}

/// <summary>What a guard may look at.</summary>
/// <param name="Case">The case.</param>
/// <param name="Actor">Who acts.</param>
/// <param name="Today">Today in the bureau's zone.</param>
public sealed record GuardContext(CaseSnapshot Case, Actor Actor, DateOnly Today)
{
    /// <summary>In whose place the actor acts: the actor's own, unless somebody is represented.</summary>
    public Actor Holder { get; init; } = Actor;
}
