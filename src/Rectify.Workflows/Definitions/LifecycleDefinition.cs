using System.Text.Json.Serialization;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Definitions;

/// <summary>
/// A lifecycle as data (docs/decisions/0001): immutable once published, named by key and
/// version. Code asks it; code never knows a stage by name.
/// </summary>
public sealed record LifecycleDefinition
{
    /// <summary>Which lifecycle this is, for instance <c>standard</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The version, from 1; a case keeps the one it was started with.</summary>
    public required int Version { get; init; }

    /// <summary>The name people see.</summary>
    public required string Name { get; init; }

    /// <summary>The stages; the first is where a case begins.</summary>
    public required IReadOnlyList<StageDefinition> Stages { get; init; }

    /// <summary>What can be done.</summary>
    public required IReadOnlyList<TransitionDefinition> Transitions { get; init; }

    /// <summary>Where a paper's words place a case that is taken over.</summary>
    public required TakeOverStages TakesOver { get; init; }

    /// <summary>What goes off by itself before and after a day.</summary>
    public IReadOnlyList<TimerDefinition> Timers { get; init; } = [];

    /// <summary>The types of rectification that go this way when they are assigned; empty for the usual way.</summary>
    public IReadOnlyList<RectificationType> Fits { get; init; } = [];

    /// <summary>Where a case begins.</summary>
    [JsonIgnore]
    public StageDefinition Start => Stages[0];

    /// <summary>Reads a definition and checks that it holds together.</summary>
    /// <exception cref="InvalidDefinitionException">It does not.</exception>
    public static LifecycleDefinition Parse(string json)
    {
        var definition = Read(json);
        var problems = DefinitionCheck.Problems(definition);
        return problems.Count == 0 ? definition : throw new InvalidDefinitionException(problems);
    }

    /// <summary>
    /// Reads a definition as it is: one that was published is used for ever, whatever later versions of the product check.
    /// </summary>
    /// <exception cref="InvalidDefinitionException">The text is no definition at all.</exception>
    public static LifecycleDefinition Read(string json) => DefinitionJson.Read(json);

    /// <summary>The stage of a name.</summary>
    /// <exception cref="KeyNotFoundException">The definition has no such stage.</exception>
    public StageDefinition Stage(string name) =>
        Stages.FirstOrDefault(stage => stage.Name == name)
        ?? throw new KeyNotFoundException($"Definition {Key} v{Version} has no stage {name}.");

    /// <summary>What can be done from a stage, in the definition's order.</summary>
    public IEnumerable<TransitionDefinition> From(string stage) =>
        Transitions.Where(transition => transition.From.Contains(stage));

    /// <summary>Who has to approve a proposal next; nobody after the last approval, or where the stage decides no such thing.</summary>
    /// <param name="stage">The case's stage.</param>
    /// <param name="kind">What is proposed.</param>
    /// <param name="given">How many approvals it has.</param>
    internal IEnumerable<CaseRole> NextApproval(string stage, ProposalKind kind, int given) =>
        From(stage).Where(transition => transition.Decides == kind).SelectMany(transition => transition.Approvals.Skip(given).Take(1));

    /// <summary>The definition as JSON, for export and comparison.</summary>
    public string ToJson() => DefinitionJson.Write(this);
}
