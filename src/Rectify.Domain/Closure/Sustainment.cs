namespace Rectify.Domain.Closure;

/// <summary>长期坚持: who watches that a closed case stays closed, and when next (tallies.md, rule 6).</summary>
/// <param name="OwnerId">The person who answers for it.</param>
/// <param name="NextReviewOn">The next review, a day in the bureau's zone.</param>
/// <param name="IntervalMonths">Months between two reviews.</param>
public sealed record Sustainment(Guid OwnerId, DateOnly NextReviewOn, int IntervalMonths)
{
    /// <summary>Months until the first review where nothing else is said (rule 15).</summary>
    public const int UsualMonths = 6;

    /// <summary>
    /// The next review after one that was passed: an interval from the day of that review, not from the day it was due; in a
    /// month that has no such day, its last.
    /// </summary>
    public DateOnly After(DateOnly reviewedOn) => reviewedOn.AddMonths(IntervalMonths);

    /// <summary>What an importer proposes for a row that names no review: half a year after the closure (rule 15).</summary>
    public static Sustainment ProposedFor(Guid ownerId, DateOnly closedOn) =>
        new(ownerId, closedOn.AddMonths(UsualMonths), UsualMonths);
}
