using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Diagrams;

/// <summary>Tells a lifecycle as a Markdown table: each stage, who has to act there and how it is left.</summary>
public static class StageTable
{
    /// <summary>The table's text, with <c>\n</c> between lines.</summary>
    public static string Of(LifecycleDefinition definition) => string.Join('\n',
    [
        "| stage | 中文 | who acts | leaves by |",
        "|---|---|---|---|",
        .. definition.Stages.Select(stage =>
            $"| {stage.Name} | {stage.Label} | {WhoActs(stage)} | {LeavesBy(definition, stage)} |"),
    ]);

    private static string WhoActs(StageDefinition stage) =>
        stage.Tasks.Count == 0 ? "–" : string.Join('、', stage.Tasks.Select(task => InputNames.Chinese(task.Role)).Distinct());

    private static string LeavesBy(LifecycleDefinition definition, StageDefinition stage)
    {
        var ways = definition.From(stage.Name).Where(transition => transition is { Stays: false, Corrects: false })
            .Select(transition => $"{transition.Label} → {definition.Stage(transition.To!).Label}（{Who(transition)}）")
            .ToList();
        return ways.Count == 0 ? "–" : string.Join("<br>", ways);
    }

    private static string Who(TransitionDefinition transition) => transition.Approvals.Count > 0
        ? string.Join("，再由", transition.Approvals.Select(InputNames.Chinese))
        : string.Join("或", transition.Roles.Select(InputNames.Chinese));
}
