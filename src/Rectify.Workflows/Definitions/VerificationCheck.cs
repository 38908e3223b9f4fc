using Rectify.Domain.Tallies;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Definitions;

/// <summary>Nothing skips verification, and nobody verifies what they submitted (domain.md, the life of a case).</summary>
internal static class VerificationCheck
{
    public static IEnumerable<string> Problems(LifecycleDefinition definition)
    {
        if (definition.Start.Bucket is StatusBucket.Completed or StatusBucket.Ended)
            yield return $"a case cannot begin in {definition.Start.Name}: it is not an open stage";
        var stages = definition.Stages.DistinctBy(stage => stage.Name).ToDictionary(stage => stage.Name);
        foreach (var transition in definition.Transitions.Where(transition => Completes(transition, stages)))
            foreach (var from in transition.From.Select(name => stages.GetValueOrDefault(name)).OfType<StageDefinition>())
                if (Problem(transition, from) is { } problem)
                    yield return problem;
    }

    private static bool Completes(TransitionDefinition transition, Dictionary<string, StageDefinition> stages) =>
        transition.To is { } to && stages.GetValueOrDefault(to)?.Bucket == StatusBucket.Completed;

    private static string? Problem(TransitionDefinition transition, StageDefinition from)
    {
        if (from.Bucket == StatusBucket.Completed)
            return null;
        if (!from.AwaitsVerification)
            return $"{transition.Trigger} completes a case from {from.Name}, past verification";
        return transition.Guards.Contains(nameof(VerifierIsNotSubmitter))
            ? null
            : $"{transition.Trigger} completes a case without the guard {nameof(VerifierIsNotSubmitter)}";
    }
}
