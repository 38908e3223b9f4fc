namespace Rectify.Domain.Cases;

/// <summary>How a case goes on with another version of its lifecycle. Applied by <see cref="RectificationCase.FollowDefinition"/>.</summary>
/// <param name="Trigger">What the history line is called.</param>
/// <param name="From">The stage in which this was judged; checked again when it is applied.</param>
/// <param name="Stage">The stage afterwards; it counts as the one before did.</param>
/// <param name="Key">The definition's key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Tasks">All the work items that wait afterwards, those of pending proposals among them.</param>
public sealed record Continuation(
    string Trigger, string From, PlacedStage Stage, string Key, int Version, IReadOnlyList<TaskPlan> Tasks);
