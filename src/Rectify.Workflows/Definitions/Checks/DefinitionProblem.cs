using Rectify.Domain.Common;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Why a definition cannot be published. Each rule is a type of its own.</summary>
/// <param name="Place">Where, as a path in the JSON, for instance <c>transitions[3].to</c>; empty for the whole.</param>
public abstract record DefinitionProblem(string Place) : Refusal(Place);

/// <summary>A definition does not hold together.</summary>
/// <param name="problems">What is wrong with it.</param>
public sealed class InvalidDefinitionException(IReadOnlyList<DefinitionProblem> problems)
    : Exception("The lifecycle definition is invalid: " + string.Join(" ", problems.Select(problem => problem.English)))
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<DefinitionProblem> Problems { get; } = problems;
}

/// <summary>Writes the paths of <see cref="DefinitionProblem.Place"/>.</summary>
internal static class Places
{
    public static string Stage(int index, string? member = null) => Of("stages", index, member);

    public static string Transition(int index, string? member = null) => Of("transitions", index, member);

    public static string Timer(int index, string? member = null) => Of("timers", index, member);

    private static string Of(string list, int index, string? member) =>
        member is null ? $"{list}[{index}]" : $"{list}[{index}].{member}";
}
