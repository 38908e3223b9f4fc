using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>What a history line is called: the action's label in its definition.</summary>
internal static class HistoryLabels
{
    /// <summary>佐证 that the liaison added to a case that was closed.</summary>
    public const string AddedAfterClosure = "补充佐证";

    public static string Of(HistoryEntry entry, LifecycleDefinition definition) => entry.Trigger switch
    {
        Triggers.Register => "登记",
        Triggers.Import => "台账导入",
        Triggers.Migrate => "流程迁移",
        Triggers.AddEvidence when IsClosed(definition, entry.FromStage) => AddedAfterClosure,
        _ => definition.From(entry.FromStage).FirstOrDefault(one => one.Trigger == entry.Trigger)?.Label ?? entry.Trigger,
    };

    private static bool IsClosed(LifecycleDefinition definition, string stage) =>
        definition.Stages.Any(one => one.Name == stage && one.Bucket == StatusBucket.Completed);
}
