using Rectify.Domain.Cases;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>What a history line is called: the action's label in its definition.</summary>
internal static class HistoryLabels
{
    public static string Of(HistoryEntry entry, LifecycleDefinition definition) => entry.Trigger switch
    {
        Triggers.Register => "登记",
        Triggers.Import => "台账导入",
        Triggers.Migrate => "流程迁移",
        _ => definition.From(entry.FromStage).FirstOrDefault(one => one.Trigger == entry.Trigger)?.Label ?? entry.Trigger,
    };
}
