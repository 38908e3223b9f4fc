using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <summary>Where a new case begins.</summary>
/// <param name="Key">The definition's key.</param>
/// <param name="Version">Its version.</param>
/// <param name="Trigger">What the first history line is called.</param>
/// <param name="Stage">The first stage.</param>
/// <param name="Bucket">The status that the first stage belongs to.</param>
/// <param name="Tasks">The work items to open.</param>
public sealed record LifecycleStart(
    string Key, int Version, string Trigger, string Stage, StatusBucket Bucket, IReadOnlyList<TaskPlan> Tasks);
