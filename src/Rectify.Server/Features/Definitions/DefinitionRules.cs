using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Server.Features.Definitions;

/// <summary>There is no such version.</summary>
public sealed record DefinitionNotFound(string Key, int Version) : Refusal("version")
{
    public override RefusalKind Kind => RefusalKind.NotFound;

    public override string Chinese => $"没有流程“{Key}”的第{Version}版。请从列表中重新选择。";

    public override string English => $"There is no version {Version} of the lifecycle {Key}. Choose one from the list.";
}

/// <summary>The definition does not hold together; carries every problem.</summary>
public sealed record DefinitionUnfit(IReadOnlyList<ProblemView> Problems) : Refusal("json"), ICarriesState
{
    public object State => Problems;

    public override string Chinese => Problems is [var only] ? only.Chinese : $"流程定义有{Problems.Count}处问题：{Problems[0].Chinese}";

    public override string English => $"The definition has {Problems.Count} problems, the first: {Problems[0].English}";
}

/// <summary>One problem of a definition.</summary>
/// <param name="Place">Where, as a path in the JSON.</param>
/// <param name="Line">The line in the text that was given, from 1; null where the text could not be read that far.</param>
/// <param name="Rule">The rule's name.</param>
public sealed record ProblemView(string Place, int? Line, string Rule, string Chinese, string English)
{
    public static IReadOnlyList<ProblemView> Of(IEnumerable<DefinitionProblem> problems, string json)
    {
        var lines = new JsonLines(json);
        return [.. problems.Select(one => new ProblemView(one.Place, lines.Of(one.Place), one.Rule, one.Chinese, one.English))];
    }
}

internal static class DefinitionTexts
{
    /// <summary>The longest definition, in characters: ten times that of the product.</summary>
    public const int Longest = 200_000;

    /// <summary>Reads a text that somebody sent.</summary>
    /// <exception cref="RefusedException">It is no definition.</exception>
    public static LifecycleDefinition Read(string json)
    {
        try
        {
            return LifecycleDefinition.Read(json);
        }
        catch (InvalidDefinitionException error)
        {
            throw new RefusedException(new DefinitionUnfit(ProblemView.Of(error.Problems, json)));
        }
    }

    /// <summary>Everything that keeps a text from being published; that it is no definition at all counts as one.</summary>
    public static IReadOnlyList<ProblemView> Problems(this DefinitionCatalog catalog, string json)
    {
        try
        {
            return catalog.Problems(LifecycleDefinition.Read(json), json);
        }
        catch (InvalidDefinitionException error)
        {
            return ProblemView.Of(error.Problems, json);
        }
    }

    public static IReadOnlyList<ProblemView> Problems(this DefinitionCatalog catalog, LifecycleDefinition definition, string json) =>
        ProblemView.Of(DefinitionCheck.Problems(definition, catalog.Keys.Where(key => key != definition.Key).Select(catalog.Newest)), json);
}
