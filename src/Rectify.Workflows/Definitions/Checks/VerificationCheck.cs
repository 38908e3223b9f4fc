using Rectify.Domain.Tallies;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>Nothing skips verification, and nobody verifies what they submitted (domain.md, the life of a case).</summary>
internal static class VerificationCheck
{
    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition) => definition.Transitions
        .SelectMany((transition, at) => transition.From.SelectMany(from => Problems(definition, transition, at, definition.Stage(from))))
        .Concat(Unapplied(definition));

    private static IEnumerable<DefinitionProblem> Problems(
        LifecycleDefinition definition, TransitionDefinition transition, int at, StageDefinition from)
    {
        if (transition.To is not { } name)
            yield break;
        var (to, place) = (definition.Stage(name), Places.Transition(at));
        if (to.Bucket == StatusBucket.Completed && from.Bucket != StatusBucket.Completed)
        {
            if (!from.AwaitsVerification)
                yield return new SkipsVerification(place, transition.Label, from.Label);
            else if (!transition.Guards.Contains(nameof(VerifierIsNotSubmitter)))
                yield return new VerifiesItself(place, transition.Label);
        }
        if (to.Bucket == StatusBucket.Ended && from.Bucket != StatusBucket.Ended && transition.Decides is null)
            yield return new EndsWithoutApproval(place, transition.Label);
        if (to.Sustains && !from.Sustains && transition.Trigger != Triggers.Sustain)
            yield return new SustainsWithoutOwner(place, transition.Label);
    }

    private static IEnumerable<DefinitionProblem> Unapplied(LifecycleDefinition definition)
    {
        var unapplied = Ways.Unapplied(definition);
        return definition.Stages.Index().Where(one => one.Item.AwaitsVerification && unapplied.Contains(one.Item.Name))
            .Select(one => new VerifiesWithoutApplication(Places.Stage(one.Index), one.Item.Label));
    }
}
