using System.Globalization;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What the first seal was over; kept for the snapshots that carry it, and never to be changed.</summary>
internal static class FirstSealText
{
    public static string Of(SnapshotHead head) => Line(
        head.Kind, Day(head.AsOf), head.KnownAt.UtcTicks, head.RulesVersion, head.CorrectsId?.ToString("N"), head.Slot);

    public static string Of(TallySnapshotRow row) => Line(
        row.CaseNumber, row.CaseId.ToString("N"), row.SourceId.ToString("N"), row.AspectId.ToString("N"),
        row.Bucket, row.Sustained ? 1 : 0, row.Overdue ? 1 : 0, Day(row.Deadline), Day(row.Forecast));

    private static string Line(params object?[] fields) =>
        string.Join('|', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
