using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Tallies.Snapshots;

internal static class SnapshotWords
{
    public static string Word(this SnapshotKind kind) => kind switch
    {
        SnapshotKind.Daily => "每日",
        SnapshotKind.Quarter => "季末",
        SnapshotKind.HalfYear => "半年",
        SnapshotKind.YearEnd => "年终",
        _ => "手工",
    };
}
