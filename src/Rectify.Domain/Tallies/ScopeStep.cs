namespace Rectify.Domain.Tallies;

/// <summary>
/// One line of a case's history as a part of the findings sees it: those of a unit, a leader or a type, which a finding
/// comes under and leaves again while it is worked on.
/// </summary>
/// <param name="From">The status before; null for a registration.</param>
/// <param name="To">The status after.</param>
/// <param name="WasIn">Whether the case was in the part before.</param>
/// <param name="IsIn">Whether it is in the part after.</param>
public sealed record ScopeStep(StatusBucket? From, StatusBucket To, bool WasIn, bool IsIn);
