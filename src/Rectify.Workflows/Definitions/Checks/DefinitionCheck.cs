namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Checks that a definition holds together before anybody can be started on it.</summary>
public static class DefinitionCheck
{
    /// <summary>Everything that keeps a definition from being published; nothing where it can be.</summary>
    /// <param name="definition">The definition.</param>
    /// <param name="others">The newest versions of the other lifecycles, where it has to go together with them.</param>
    public static IReadOnlyList<DefinitionProblem> Problems(
        LifecycleDefinition definition, IEnumerable<LifecycleDefinition>? others = null)
    {
        if (definition.Stages.Count == 0)
            return [new NoStages("stages")];
        // First of all: what follows takes a time that grows faster than what it looks at.
        var sizes = SizeCheck.Problems(definition).ToList();
        if (sizes.Count > 0)
            return sizes;
        var names = NameCheck.Problems(definition).ToList();
        // What follows finds stages by their names: where these do not hold, it would only repeat it.
        if (names.Count > 0)
            return names;
        return
        [
            .. Together(definition, others ?? []),
            .. StageCheck.Problems(definition),
            .. TransitionCheck.Problems(definition),
            .. ReachCheck.Problems(definition),
            .. VerificationCheck.Problems(definition),
            .. CorrectionCheck.Problems(definition),
            .. TimerCheck.Problems(definition),
        ];
    }

    private static IEnumerable<DefinitionProblem> Together(LifecycleDefinition definition, IEnumerable<LifecycleDefinition> others)
    {
        if (others.FirstOrDefault(other => other.Start.Name != definition.Start.Name) is { } other)
            yield return new StartDiffers(Places.Stage(0, "name"), definition.Start.Name, other.Start.Name);
    }
}
