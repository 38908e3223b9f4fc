using Rectify.Domain.Tallies;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Every stage can be reached, and from every open one a case can still be closed; forced corrections do not count.</summary>
internal static class ReachCheck
{
    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition)
    {
        var reached = Ways.From(definition, definition.Start.Name, _ => true);
        foreach (var (at, stage) in definition.Stages.Index())
        {
            if (!reached.Contains(stage.Name))
                yield return new StageUnreachable(Places.Stage(at), stage.Label);
            else if (stage.IsOpen && !Ways.From(definition, stage.Name, way => way.Decides is null)
                .Any(name => definition.Stage(name).Bucket == StatusBucket.Completed))
                yield return new DeadEnd(Places.Stage(at), stage.Label);
        }
    }
}
