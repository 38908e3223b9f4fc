using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Jobs;

/// <summary>Which snapshots are due when. A day's snapshots are due ten minutes after its end, when what was recorded in its last moments is stored.</summary>
internal static class SnapshotCalendar
{
    public static readonly TimeSpan Settling = TimeSpan.FromMinutes(10);

    public static IReadOnlyList<SnapshotKind> Scheduled { get; } =
        [SnapshotKind.Daily, SnapshotKind.Quarter, SnapshotKind.HalfYear, SnapshotKind.YearEnd];

    /// <summary>When a kind's job runs, in the bureau's zone.</summary>
    public static string Cron(SnapshotKind kind) => kind switch
    {
        SnapshotKind.Daily => "10 0 * * *",
        SnapshotKind.Quarter => "12 0 1 1,4,7,10 *",
        SnapshotKind.HalfYear => "14 0 1 7 *",
        SnapshotKind.YearEnd => "16 0 1 1 *",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not scheduled."),
    };

    /// <summary>The cut-offs of a kind from one day to another, both included.</summary>
    public static IEnumerable<DateOnly> CutOffs(SnapshotKind kind, DateOnly first, DateOnly last)
    {
        for (var day = first; day <= last; day = day.AddDays(1))
            if (EndsWith(kind, day))
                yield return day;
    }

    private static bool EndsWith(SnapshotKind kind, DateOnly day) => (kind, day.AddDays(1)) switch
    {
        (SnapshotKind.Daily, _) => true,
        (SnapshotKind.Quarter, { Day: 1, Month: 1 or 4 or 7 or 10 }) => true,
        (SnapshotKind.HalfYear, { Day: 1, Month: 7 }) => true,
        (SnapshotKind.YearEnd, { Day: 1, Month: 1 }) => true,
        _ => false,
    };
}
