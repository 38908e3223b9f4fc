using Rectify.Server.Components.Shared;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Definitions;

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

    public static string Word(this SnapshotChange change) => change switch
    {
        SnapshotChange.Moved => "状态变化",
        SnapshotChange.Appeared => "新增",
        SnapshotChange.Vanished => "不再计入",
        _ => "其他变化",
    };

    public static Tone Tone(this SnapshotChange change) => change switch
    {
        SnapshotChange.Moved => Components.Shared.Tone.Blue,
        SnapshotChange.Appeared => Components.Shared.Tone.Green,
        SnapshotChange.Vanished => Components.Shared.Tone.Orange,
        _ => Components.Shared.Tone.Grey,
    };

    /// <summary>The stage of a frozen row in the words of the version that it followed; empty where the first seal did not keep it.</summary>
    public static string StageLabelOf(this DefinitionCatalog definitions, TallySnapshotRow row) =>
        row.DefinitionVersion == 0 ? "" : definitions.Get(row.DefinitionKey, row.DefinitionVersion).Stage(row.Stage).Label;

    /// <summary>A version of a lifecycle by its name; empty where the first seal did not keep it.</summary>
    public static string VersionOf(this DefinitionCatalog definitions, string key, int version) =>
        version == 0 ? "" : $"{definitions.Get(key, version).Name} 第{version}版";
}
