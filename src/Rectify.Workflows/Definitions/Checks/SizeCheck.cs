namespace Rectify.Workflows.Definitions.Checks;

/// <summary>A definition is no larger than what people can work by, so that checking it takes no time worth speaking of.</summary>
internal static class SizeCheck
{
    public const int MostStages = 100;
    public const int MostTransitions = 500;

    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition) =>
        Lists(definition).Where(list => list.Count > list.Most).Select(list => new TooMany(list.Place, list.Count, list.Most));

    private static IEnumerable<(string Place, int Count, int Most)> Lists(LifecycleDefinition definition) =>
    [
        ("stages", definition.Stages.Count, MostStages),
        ("transitions", definition.Transitions.Count, MostTransitions),
        .. definition.Transitions.Select((transition, at) => (Places.Transition(at, "from"), transition.From.Count, MostStages)),
    ];
}

/// <summary>A list has more entries than a definition may have.</summary>
/// <param name="Place">Where.</param>
/// <param name="Count">How many there are.</param>
/// <param name="Most">How many there may be.</param>
public sealed record TooMany(string Place, int Count, int Most) : DefinitionProblem(Place)
{
    /// <inheritdoc />
    public override string Chinese => $"此处有{Count}项，最多{Most}项。请精简流程。";

    /// <inheritdoc />
    public override string English => $"There are {Count} entries here; at most {Most} are taken. Simplify the lifecycle.";
}
