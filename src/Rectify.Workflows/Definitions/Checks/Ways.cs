namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Where a case can get to.</summary>
internal static class Ways
{
    /// <summary>The stages that can be reached from one, itself among them, by the moves that count.</summary>
    public static IReadOnlySet<string> From(LifecycleDefinition definition, string start, Func<TransitionDefinition, bool> counts)
    {
        var reached = new HashSet<string> { start };
        var todo = new Queue<string>(reached);
        while (todo.TryDequeue(out var stage))
            foreach (var next in definition.From(stage).Where(way => !way.Corrects && counts(way)).Select(way => way.To).OfType<string>())
                if (reached.Add(next))
                    todo.Enqueue(next);
        return reached;
    }

    /// <summary>
    /// The stages in which a case may be though nobody has applied for its closure: those on the way from the first stage,
    /// and from where a new cycle begins, which forgets who applied.
    /// </summary>
    public static IReadOnlySet<string> Unapplied(LifecycleDefinition definition) => definition.Transitions
        .Where(way => way.StartsCycle).Select(way => way.To).OfType<string>().Prepend(definition.Start.Name)
        .SelectMany(start => From(definition, start, way => way.Trigger != Triggers.ApplyForClosure)).ToHashSet();
}
