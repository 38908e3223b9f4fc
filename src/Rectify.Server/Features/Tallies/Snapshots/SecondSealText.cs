using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What the second seal was over; kept for the snapshots that carry it, and never to be changed.</summary>
internal static class SecondSealText
{
    private const int Version = 2;

    public static string Of(SnapshotHead head) => SealFields.Line(
        Version, head.Kind, head.AsOf, head.KnownAt.UtcTicks, head.RulesVersion, head.CorrectsId, head.Slot, head.Reason, head.TakenById);

    public static string Of(TallySnapshotRow row) => SealFields.Line(
        row.CaseNumber, row.CaseId, row.SourceId, row.AspectId, row.FindingNumber, row.DefinitionKey, row.DefinitionVersion, row.Stage,
        row.Bucket, row.AwaitingVerification, row.Sustained, row.Overdue, row.ReviewOverdue, row.DueThisYear, row.ForecastThisYear,
        row.Blocked, row.Cycle, row.Type, row.LeadUnitId, row.LeaderId, row.Deadline, row.Forecast, row.NextReviewOn);
}
