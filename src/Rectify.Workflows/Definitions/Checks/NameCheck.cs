using System.Text;
using System.Text.RegularExpressions;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Names and labels are such that every table, address and page can hold them, and all that is named is there.</summary>
internal static partial class NameCheck
{
    private const int LongestLabel = 20;
    private const int LongestTitle = 100;

    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition) =>
        Names(definition).Where(name => !Plain().IsMatch(name.Name)).Select(name => new NameNotPlain(name.Place, name.Name))
            .Concat<DefinitionProblem>(Labels(definition).Where(label => !Fits(label.Text, label.Longest))
                .Select(label => new LabelUnfit(label.Place, label.Text, label.Longest)))
            .Concat(definition.Version < 1 ? [new VersionUnfit("version", definition.Version)] : [])
            .Concat(Twice(definition))
            .Concat(Unknown(definition));

    private static IEnumerable<(string Place, string Name)> Names(LifecycleDefinition definition) =>
    [
        ("key", definition.Key),
        .. definition.Stages.Select((stage, at) => (Places.Stage(at, "name"), stage.Name)),
        .. definition.Transitions.Select((transition, at) => (Places.Transition(at, "trigger"), transition.Trigger)),
        .. definition.Timers.Select((timer, at) => (Places.Timer(at, "name"), timer.Name)),
    ];

    private static IEnumerable<(string Place, string Text, int Longest)> Labels(LifecycleDefinition definition) =>
    [
        ("name", definition.Name, LongestTitle),
        .. definition.Stages.Select((stage, at) => (Places.Stage(at, "label"), stage.Label, LongestLabel)),
        .. definition.Stages.SelectMany((stage, at) => stage.Tasks.Select((task, nth) =>
            (Places.Stage(at, $"tasks[{nth}].title"), task.Title, LongestTitle))),
        .. definition.Transitions.Select((transition, at) => (Places.Transition(at, "label"), transition.Label, LongestLabel)),
    ];

    private static bool Fits(string text, int longest) =>
        text.Trim().Length is > 0 && text.Length <= longest && !text.EnumerateRunes().Any(IsOdd);

    /// <summary>Control characters and halves of a character, which not every database can hold.</summary>
    private static bool IsOdd(Rune one) => Rune.IsControl(one) || one == Rune.ReplacementChar;

    private static IEnumerable<DefinitionProblem> Twice(LifecycleDefinition definition)
    {
        foreach (var (at, stage) in Repeated(definition.Stages, stage => stage.Name))
            yield return new NamedTwice(Places.Stage(at, "name"), stage.Name);
        foreach (var (at, timer) in Repeated(definition.Timers, timer => timer.Name))
            yield return new NamedTwice(Places.Timer(at, "name"), timer.Name);
        var actions = definition.Transitions.Index()
            .SelectMany(one => one.Item.From.Distinct().Select(from => (one.Index, one.Item, From: from))).ToList();
        foreach (var (at, action) in Repeated(actions, action => (action.From, action.Item.Trigger)))
            yield return new NamedTwice(Places.Transition(actions[at].Index, "from"), $"{action.Item.Label}（{action.From}）");
    }

    private static IEnumerable<(int At, T Item)> Repeated<T, TName>(IEnumerable<T> items, Func<T, TName> name) =>
        items.Index().GroupBy(one => name(one.Item)).SelectMany(group => group.Skip(1));

    private static IEnumerable<DefinitionProblem> Unknown(LifecycleDefinition definition)
    {
        var known = definition.Stages.Select(stage => stage.Name).ToHashSet();
        var named = definition.Transitions.SelectMany((transition, at) => transition.From
                .Select(from => (Places.Transition(at, "from"), from)).Append((Places.Transition(at, "to"), transition.To ?? definition.Start.Name)))
            .Concat(definition.Timers.SelectMany((timer, at) => timer.Stages.Select(stage => (Places.Timer(at, "stages"), stage))))
            .Concat(definition.TakesOver.All.Select(stage => ("takesOver", stage)));
        return named.Where(one => !known.Contains(one.Item2)).Select(one => new StageUnknown(one.Item1, one.Item2));
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9]{0,49}\z")]
    private static partial Regex Plain();
}
