using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>
/// What the third seal is over: what the second was, and the measures and outcomes as well. Each line says first what it
/// is. It must never change: sealed snapshots are checked against it.
/// </summary>
internal static class SealText
{
    private const int Version = 3;

    public static string Of(SnapshotHead head) => SealFields.Line(
        Version, head.Kind, head.AsOf, head.KnownAt.UtcTicks, head.RulesVersion, head.CorrectsId, head.Slot, head.Reason, head.TakenById);

    public static string Of(TallySnapshotRow row) => SealFields.Line(
        "Case", row.CaseNumber, row.CaseId, row.SourceId, row.AspectId, row.FindingNumber, row.DefinitionKey, row.DefinitionVersion, row.Stage,
        row.Bucket, row.AwaitingVerification, row.Sustained, row.Overdue, row.ReviewOverdue, row.DueThisYear, row.ForecastThisYear,
        row.Blocked, row.Cycle, row.Type, row.LeadUnitId, row.LeaderId, row.Deadline, row.Forecast, row.NextReviewOn, row.Measures);

    public static string Of(TallySnapshotFigure figure) => SealFields.Line("Measures", figure.SourceId, figure.Measures);

    public static string Of(TallySnapshotOutcome outcome) => SealFields.Line(
        "Outcome", outcome.OutcomeId, outcome.CaseId, outcome.CaseNumber, outcome.SourceId, outcome.Kind, outcome.Count, outcome.Amount,
        outcome.TookEffectOn);
}
