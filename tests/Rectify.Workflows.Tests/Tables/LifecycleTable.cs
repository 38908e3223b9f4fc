using System.Reflection;
using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>Every stage × trigger of a definition, and what comes of each scene in such a cell.</summary>
internal static class LifecycleTable
{
    /// <summary>Every trigger that there is code for, and one that nobody knows.</summary>
    public static IReadOnlyList<string> Triggers { get; } =
    [
        .. typeof(Triggers).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!),
        "Vanish",
    ];

    public static IEnumerable<(Scene Scene, Verdict Found)> Cell(LifecycleDefinition definition, string stage, string trigger) =>
        from actor in People.Everybody
        from scene in ScenesOf(definition, stage, trigger, actor)
        select (scene, LifecycleEngine.Decide(
            definition, scene.Case, new Attempt(trigger, scene.Actor, Standard.Today, scene.Given, scene.ProposalId)));

    private static IEnumerable<Scene> ScenesOf(LifecycleDefinition definition, string stage, string trigger, Actor actor) =>
        Oracle.Find(definition, stage, trigger) is { } transition
            ? new Scenes(definition, transition, stage, actor).All()
            : [new Scene { Told = "all well", Case = Standard.In(stage), Actor = actor, Given = Standard.EveryInput }];
}
