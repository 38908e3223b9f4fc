using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Versions;

/// <summary>
/// Which lifecycle a case goes by once its type of rectification is known. A case is registered before anybody knows
/// that it is 立行立改; until it is worked on, an assignment may put it on the lifecycle of its type (docs/decisions/0010).
/// </summary>
public static class LifecycleChoice
{
    /// <summary>The lifecycle for a type: the case's own version where it serves that type, or where work has begun.</summary>
    /// <param name="type">整改类型.</param>
    /// <param name="one">The case, with its measures and evidence.</param>
    /// <param name="definitions">The published definitions.</param>
    /// <exception cref="RefusedException">The lifecycle of that type does not have the case's stage.</exception>
    public static LifecycleDefinition For(RectificationType type, RectificationCase one, DefinitionCatalog definitions)
    {
        var (own, fitting) = (definitions.Get(one.DefinitionKey, one.DefinitionVersion), definitions.NewestFor(type));
        if (fitting.Key == own.Key || one.Stage != own.Start.Name || !one.HasNoWork)
            return own;
        if (fitting.Stages.All(stage => stage.Name != one.Stage))
            throw new RefusedException(new LifecycleLacksStage(fitting.Name, own.Start.Label));
        return fitting;
    }
}

/// <summary>The lifecycle for a type does not have the stage that the case is in.</summary>
/// <param name="Lifecycle">The lifecycle, as people see it.</param>
/// <param name="StageLabel">The case's stage, as people see it.</param>
public sealed record LifecycleLacksStage(string Lifecycle, string StageLabel) : Refusal("type")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"“{Lifecycle}”没有“{StageLabel}”环节，不能按此类型分办。请选择其他整改类型，或请管理员修订流程。";

    /// <inheritdoc />
    public override string English => $"The lifecycle {Lifecycle} has no stage {StageLabel}. Choose another type, or have the lifecycle revised.";
}
