using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Diagrams;

/// <summary>
/// Draws a lifecycle as a Mermaid <c>stateDiagram-v2</c>, from the table that decides. The main path comes first; an
/// action that is possible in every open stage is one arrow from the frame around them, without its name, since Mermaid
/// prints the names of such arrows over each other; actions that stay and forced corrections are left out.
/// </summary>
public static class MermaidDiagram
{
    private const string OpenFrame = "Open";

    /// <summary>The diagram's text, with Chinese labels and <c>\n</c> between lines.</summary>
    public static string Of(LifecycleDefinition definition) => string.Join('\n', Lines(definition));

    private static IEnumerable<string> Lines(LifecycleDefinition definition) =>
    [
        "stateDiagram-v2",
        $"    state \"办理中\" as {OpenFrame} {{",
        .. definition.Stages.Where(stage => stage.Bucket.IsOpen()).Select(stage => "    " + Named(stage)),
        "    }",
        .. definition.Stages.Where(stage => !stage.Bucket.IsOpen()).Select(Named),
        $"    [*] --> {definition.Start.Name} : 登记",
        .. Moves(definition).SelectMany(move => Arrows(definition, move)),
        .. definition.Stages.Where(stage => IsEnd(definition, stage)).Select(stage => $"    {stage.Name} --> [*]"),
    ];

    private static IEnumerable<TransitionDefinition> Moves(LifecycleDefinition definition) => definition.Transitions
        .Where(transition => transition is { Stays: false, Corrects: false })
        .OrderBy(transition => !transition.Primary)
        .ThenBy(transition => transition.Decides is not null);

    private static IEnumerable<string> Arrows(LifecycleDefinition definition, TransitionDefinition move)
    {
        var open = definition.Stages.Where(stage => stage.Bucket.IsOpen()).Select(stage => stage.Name).ToList();
        return open.Count > 1 && open.All(move.From.Contains)
            ? [$"    {OpenFrame} --> {move.To}", .. move.From.Except(open).Select(stage => Arrow(stage, move))]
            : move.From.Select(stage => Arrow(stage, move));
    }

    private static string Arrow(string from, TransitionDefinition move) => $"    {from} --> {move.To} : {move.Label}";

    private static string Named(StageDefinition stage) => $"    state \"{stage.Label}\" as {stage.Name}";

    private static bool IsEnd(LifecycleDefinition definition, StageDefinition stage) =>
        definition.From(stage.Name).All(action => action.Stays || action.Corrects);
}
