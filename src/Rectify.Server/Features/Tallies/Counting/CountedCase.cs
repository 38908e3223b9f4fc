using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>
/// One case at the cut-off and every number that it counts in. Built by <see cref="TallyQuery"/> alone: a number is the
/// count of its mark, and the rows behind it are those that carry the mark, so the two cannot differ.
/// </summary>
internal sealed class CountedCase
{
    public required Guid CaseId { get; init; }

    public required Guid SourceId { get; init; }

    public required Guid AspectId { get; init; }

    public required int FeedbackYear { get; init; }

    /// <summary>Whatever else there is to know of it; asked for, it costs a join.</summary>
    public required RectificationCase Case { get; init; }

    /// <summary>What was true at the cut-off; the case itself says what is true now.</summary>
    public required TallyFacts Facts { get; init; }

    public required bool InTotal { get; init; }

    public required bool Open { get; init; }

    public required bool NotStarted { get; init; }

    public required bool InProgress { get; init; }

    public required bool AwaitingVerification { get; init; }

    public required bool MostlyDone { get; init; }

    public required bool StageResults { get; init; }

    public required bool Completed { get; init; }

    public required bool Sustained { get; init; }

    public required bool CompletedOnce { get; init; }

    public required bool Ended { get; init; }

    public required bool Overdue { get; init; }

    public required bool ReviewOverdue { get; init; }

    public required bool DueThisYear { get; init; }

    public required bool ForecastMissed { get; init; }

    public required bool ForecastThisYear { get; init; }

    public required bool Near { get; init; }

    public required bool InTime { get; init; }

    public required bool Relapsed { get; init; }
}
