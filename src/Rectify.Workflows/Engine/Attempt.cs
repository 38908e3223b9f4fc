using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Engine;

/// <summary>What somebody tries to do.</summary>
/// <param name="Trigger">The action; see <see cref="Triggers"/>.</param>
/// <param name="Actor">Who tries.</param>
/// <param name="Today">Today in the bureau's zone.</param>
/// <param name="Given">The names of the inputs that were given.</param>
/// <param name="ProposalId">For the decision on a proposal: which.</param>
public sealed record Attempt(
    string Trigger, Actor Actor, DateOnly Today, IReadOnlySet<string> Given, Guid? ProposalId = null)
{
    /// <summary>
    /// In whose place alone: the actor, or one for whom the actor stands in; null for whoever of them may. For what belongs
    /// to one unit, so that nobody acts on it with the other's rights.
    /// </summary>
    public Guid? Holder { get; init; }

    /// <summary>The bureau's working days, by which due dates are counted.</summary>
    public WorkCalendar Calendar { get; init; } = WorkCalendar.WeekendsOnly;
}
