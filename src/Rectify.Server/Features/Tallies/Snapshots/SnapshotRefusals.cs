using Rectify.Domain.Common;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>A scheduled kind was asked for by a person.</summary>
public sealed record ScheduledBySystem() : Refusal("kind")
{
    public override RefusalKind Kind => RefusalKind.Forbidden;

    public override string Chinese => "每日、季末、半年和年终统计由系统按时定格。需要其他时点的统计，请选择手工定格。";

    public override string English => "Daily, quarterly, half-yearly and yearly snapshots are the system's. Take a manual one instead.";
}

/// <summary>There is no such snapshot.</summary>
public sealed record SnapshotNotFound() : Refusal("id")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => "没有这份定格统计。请从列表中重新选择。";

    public override string English => "There is no such snapshot. Choose one from the list.";
}

/// <summary>A snapshot is corrected once; what is wrong with the correction is corrected there.</summary>
/// <param name="NewerId">The latest one of the chain.</param>
/// <param name="Hash">Its hash.</param>
public sealed record SnapshotCorrectedAlready(Guid NewerId, string Hash) : Refusal("correctsId")
{
    public override RefusalKind Kind => RefusalKind.Conflict;

    public override string Chinese => $"这份定格统计已经更正过，最新的一份哈希为{Hash[..12]}（{NewerId}）。请更正最新的一份。";

    public override string English => $"This snapshot was corrected already; the latest has the hash {Hash[..12]} ({NewerId}). Correct that one.";
}

/// <summary>A correction is of the same day as what it corrects.</summary>
public sealed record CorrectionOfAnotherDay(DateOnly AsOf) : Refusal("asOf")
{
    public override string Chinese => $"更正应与原件同一截至日期（{HalfYearSentence.Day(AsOf)}）。需要其他日期的统计，请另行手工定格。";

    public override string English => $"A correction has the cut-off of what it corrects ({AsOf:yyyy-MM-dd}). Take another snapshot for another day.";
}
