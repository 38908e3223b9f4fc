using Rectify.Domain.Cases;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Engine;

/// <summary>The days of a case that timers are measured from.</summary>
public static class TimerAnchors
{
    /// <summary>A day of a case, in the bureau's zone, and when it became known, UTC.</summary>
    public static (DateOnly? Day, DateTimeOffset? KnownAt) Of(RectificationCase one, TimerAnchor anchor) => anchor switch
    {
        TimerAnchor.Deadline => (one.Deadline, one.DeadlineKnownAt),
        TimerAnchor.NextReview => (one.Sustainment?.NextReviewOn, one.ReviewKnownAt),
        TimerAnchor.StageEntered => (one.StageEnteredOn, one.StageKnownAt),
        _ => throw new ArgumentOutOfRangeException(nameof(anchor), anchor, "No such anchor."),
    };
}
