using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Definitions;

/// <summary>Checks that a definition holds together before anybody can be started on it.</summary>
internal static class DefinitionCheck
{
    public static void Run(LifecycleDefinition definition)
    {
        var problems = Problems(definition).ToList();
        if (problems.Count > 0)
            throw new InvalidDefinitionException(problems);
    }

    private static IEnumerable<string> Problems(LifecycleDefinition definition)
    {
        if (definition.Stages.Count == 0)
            return ["there is no stage"];
        var names = definition.Stages.Select(stage => stage.Name).ToHashSet();
        return Duplicates(definition)
            .Concat(definition.TakesOver.All.Where(stage => !names.Contains(stage))
                .Select(stage => $"takesOver names the unknown stage {stage}"))
            .Concat(definition.Transitions.SelectMany(transition => Problems(transition, names)))
            .Concat(Unreachable(definition))
            .Concat(TimerCheck.Problems(definition, names))
            .Concat(VerificationCheck.Problems(definition));
    }

    private static IEnumerable<string> Duplicates(LifecycleDefinition definition)
    {
        var stages = definition.Stages.GroupBy(stage => stage.Name).Where(group => group.Count() > 1);
        foreach (var twice in stages)
            yield return $"stage {twice.Key} is defined twice";
        var actions = definition.Transitions
            .SelectMany(transition => transition.From.Select(from => (from, transition.Trigger)))
            .GroupBy(action => action).Where(group => group.Count() > 1);
        foreach (var twice in actions)
            yield return $"{twice.Key.Trigger} from {twice.Key.from} is defined twice";
    }

    private static IEnumerable<string> Problems(TransitionDefinition transition, HashSet<string> stages)
    {
        foreach (var stage in transition.From.Append(transition.To).OfType<string>().Where(name => !stages.Contains(name)))
            yield return $"{transition.Trigger} names the unknown stage {stage}";
        foreach (var guard in transition.Guards.Where(name => !GuardCatalog.Has(name)))
            yield return $"{transition.Trigger} names the unknown guard {guard}";
        if (transition is { Roles.Count: 0, Approvals.Count: 0, Rejects: false })
            yield return $"nobody may {transition.Trigger}";
    }

    private static IEnumerable<string> Unreachable(LifecycleDefinition definition)
    {
        var reached = new HashSet<string> { definition.Start.Name };
        var todo = new Queue<string>(reached);
        while (todo.TryDequeue(out var stage))
            foreach (var next in definition.From(stage).Select(transition => transition.To).OfType<string>())
                if (reached.Add(next))
                    todo.Enqueue(next);
        return definition.Stages.Where(stage => !reached.Contains(stage.Name))
            .Select(stage => $"stage {stage.Name} cannot be reached");
    }
}

/// <summary>A definition does not hold together.</summary>
/// <param name="problems">What is wrong with it.</param>
public sealed class InvalidDefinitionException(IReadOnlyList<string> problems)
    : Exception("The lifecycle definition is invalid: " + string.Join("; ", problems))
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Problems { get; } = problems;
}
