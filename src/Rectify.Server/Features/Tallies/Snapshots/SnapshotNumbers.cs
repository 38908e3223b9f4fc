using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>The numbers of a snapshot, counted from its frozen rows alone. Under the first seal the overlays from 待验收 on were not kept.</summary>
public sealed record SnapshotNumbers
{
    public int Aspects { get; init; }

    public int NotStarted { get; init; }

    public int InProgress { get; init; }

    public int Completed { get; init; }

    public int Sustained { get; init; }

    public int Ended { get; init; }

    public int Overdue { get; init; }

    public int AwaitingVerification { get; init; }

    public int ReviewOverdue { get; init; }

    public int DueThisYear { get; init; }

    public int ForecastThisYear { get; init; }

    /// <summary>Distinct measures; null under seals that did not keep them, and in a sum: one may serve several sources.</summary>
    public int? Measures { get; init; }

    public int Open => NotStarted + InProgress;

    public int Total => Open + Completed;

    public string Percent => Percentage.Text(Completed, Total);

    /// <summary>Sources are disjoint: their numbers add up, aspects included.</summary>
    public static SnapshotNumbers operator +(SnapshotNumbers one, SnapshotNumbers other) => new()
    {
        Aspects = one.Aspects + other.Aspects,
        NotStarted = one.NotStarted + other.NotStarted,
        InProgress = one.InProgress + other.InProgress,
        Completed = one.Completed + other.Completed,
        Sustained = one.Sustained + other.Sustained,
        Ended = one.Ended + other.Ended,
        Overdue = one.Overdue + other.Overdue,
        AwaitingVerification = one.AwaitingVerification + other.AwaitingVerification,
        ReviewOverdue = one.ReviewOverdue + other.ReviewOverdue,
        DueThisYear = one.DueThisYear + other.DueThisYear,
        ForecastThisYear = one.ForecastThisYear + other.ForecastThisYear,
    };
}
