using System.Globalization;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

/// <summary>What makes a snapshot the only one of its kind and day.</summary>
internal static class SnapshotSlots
{
    public static string Scheduled(SnapshotKind kind, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{kind}:{day:yyyy-MM-dd}");

    /// <summary>As many as are wanted: each has a slot of its own.</summary>
    public static string Manual(Guid id) => $"{SnapshotKind.Manual}:{id:N}";

    /// <summary>One for each snapshot: who corrects it a second time corrects the correction.</summary>
    public static string Correction(Guid corrected) => $"Correction:{corrected:N}";
}
