using System.Globalization;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>
/// What the second seal is over. Each field with its length before it: people write some of them, and no two contents may
/// have one text. It must never change: sealed snapshots are checked against it.
/// </summary>
internal static class SealText
{
    public static string Of(SnapshotHead head) => Line(
        SnapshotSeal.Version, head.Kind, head.AsOf, head.KnownAt.UtcTicks, head.RulesVersion, head.CorrectsId, head.Slot, head.Reason, head.TakenById);

    public static string Of(TallySnapshotRow row) => Line(
        row.CaseNumber, row.CaseId, row.SourceId, row.AspectId, row.FindingNumber, row.DefinitionKey, row.DefinitionVersion, row.Stage,
        row.Bucket, row.AwaitingVerification, row.Sustained, row.Overdue, row.ReviewOverdue, row.DueThisYear, row.ForecastThisYear,
        row.Blocked, row.Cycle, row.Type, row.LeadUnitId, row.LeaderId, row.Deadline, row.Forecast, row.NextReviewOn);

    private static string Line(params object?[] fields) => string.Join('|', fields.Select(Field));

    private static string Field(object? field) => field switch
    {
        null => "-",
        bool mark => mark ? "1:1" : "1:0",
        Guid id => Measured(id.ToString("N")),
        DateOnly day => Measured(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        _ => Measured(Convert.ToString(field, CultureInfo.InvariantCulture)!),
    };

    private static string Measured(string text) => string.Create(CultureInfo.InvariantCulture, $"{text.Length}:{text}");
}
