using System.Text.Json.Nodes;

namespace Rectify.Workflows.Definitions;

/// <summary>What happened to a part of a definition between two versions.</summary>
public enum ChangeKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>A field of it is different.</summary>
    Changed,
}

/// <summary>One difference between two definitions.</summary>
/// <param name="Part">The list that it stands in: <c>stages</c>, <c>transitions</c>, <c>timers</c>, or empty for the definition itself.</param>
/// <param name="Name">The part's name in data.</param>
/// <param name="Label">The name people see.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Field">For a change: the field.</param>
/// <param name="Before">For a change: its value before, as JSON; null where there was none.</param>
/// <param name="After">For a change: its value afterwards, as JSON; null where there is none.</param>
public sealed record DefinitionChange(
    string Part, string Name, string Label, ChangeKind Kind, string? Field = null, string? Before = null, string? After = null);

/// <summary>Compares two definitions, stage by stage, action by action, timer by timer, field by field.</summary>
public static class DefinitionComparison
{
    private static readonly string[] Lists = ["stages", "transitions", "timers"];

    // A version is another one by its number alone.
    private static readonly string[] NotCompared = ["key", "version", .. Lists];

    /// <summary>What changed from one to the other; nothing where they say the same, whatever their numbers.</summary>
    public static IReadOnlyList<DefinitionChange> Between(LifecycleDefinition before, LifecycleDefinition after) =>
    [
        .. Fields("", before.Key, after.Name, Own(before), Own(after)),
        .. Parts("stages", Named(before.Stages, one => one.Name, one => one.Label), Named(after.Stages, one => one.Name, one => one.Label)),
        .. Parts("transitions", Actions(before), Actions(after)),
        .. Parts("timers", Named(before.Timers, one => one.Name, one => one.Text), Named(after.Timers, one => one.Name, one => one.Text)),
    ];

    private static JsonObject Own(LifecycleDefinition definition)
    {
        var node = DefinitionJson.ToNode(definition);
        foreach (var member in NotCompared)
            node.Remove(member);
        return node;
    }

    private static List<Part> Named<T>(IEnumerable<T> items, Func<T, string> name, Func<T, string> label) =>
        [.. items.Select(item => new Part(name(item), label(item), DefinitionJson.ToNode(item)))];

    /// <summary>One trigger can stand for several ways (更正): these are told apart by where they begin.</summary>
    private static List<Part> Actions(LifecycleDefinition definition)
    {
        var several = definition.Transitions.GroupBy(one => one.Trigger).Where(group => group.Count() > 1).Select(group => group.Key).ToHashSet();
        return Named(
            definition.Transitions,
            one => several.Contains(one.Trigger) ? $"{one.Trigger}@{string.Join(',', one.From)}" : one.Trigger,
            one => one.Label);
    }

    private static IEnumerable<DefinitionChange> Parts(string list, List<Part> before, List<Part> after)
    {
        foreach (var gone in before.Where(one => after.All(other => other.Name != one.Name)))
            yield return new DefinitionChange(list, gone.Name, gone.Label, ChangeKind.Removed);
        foreach (var now in after)
            if (before.FirstOrDefault(one => one.Name == now.Name) is not { } was)
                yield return new DefinitionChange(list, now.Name, now.Label, ChangeKind.Added);
            else
                foreach (var change in Fields(list, now.Name, now.Label, was.Content, now.Content))
                    yield return change;
    }

    private static IEnumerable<DefinitionChange> Fields(string list, string name, string label, JsonObject before, JsonObject after) =>
        from field in before.Select(one => one.Key).Union(after.Select(one => one.Key))
        let was = before[field]?.ToJsonString()
        let now = after[field]?.ToJsonString()
        where was != now
        select new DefinitionChange(list, name, label, ChangeKind.Changed, field, Written(before[field]), Written(after[field]));

    private static string? Written(JsonNode? node) => node?.ToJsonString(DefinitionJson.Compact);

    private sealed record Part(string Name, string Label, JsonObject Content);
}
