using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What a snapshot says about itself.</summary>
internal sealed record SnapshotHead(
    SnapshotKind Kind, DateOnly AsOf, DateTimeOffset KnownAt, int RulesVersion, Guid? CorrectsId, string Slot)
{
    public static SnapshotHead Of(TallySnapshot one) =>
        new(one.Kind, one.AsOf, one.KnownAt, one.RulesVersion, one.CorrectsId, one.Slot);
}

/// <summary>
/// The seal over a snapshot: SHA-256 of its head and of every row, in the order of the case numbers by their code points,
/// so that no database's own order changes it. The text must never change: sealed snapshots are checked against it.
/// </summary>
internal static class SnapshotSeal
{
    public static string HashOf(SnapshotHead head, IEnumerable<TallySnapshotRow> rows)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, head.Kind, Day(head.AsOf), head.KnownAt.UtcTicks, head.RulesVersion, head.CorrectsId?.ToString("N"), head.Slot);
        foreach (var row in rows.OrderBy(row => row.CaseNumber, StringComparer.Ordinal))
            Append(
                hash, row.CaseNumber, row.CaseId.ToString("N"), row.SourceId.ToString("N"), row.AspectId.ToString("N"),
                row.Bucket, row.Sustained ? 1 : 0, row.Overdue ? 1 : 0, Day(row.Deadline), Day(row.Forecast));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static void Append(IncrementalHash hash, params object?[] fields)
    {
        var line = string.Join('|', fields.Select(field => Convert.ToString(field, CultureInfo.InvariantCulture)));
        hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
