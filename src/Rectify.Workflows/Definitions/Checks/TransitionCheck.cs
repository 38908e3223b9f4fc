using Rectify.Domain.Cases;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Definitions.Checks;

/// <summary>
/// Every action can be done by somebody and carried out: those of the product as its code does them, those of the
/// bureau's own as a plain step.
/// </summary>
internal static class TransitionCheck
{
    private static readonly string[] StepInputs = ["reason", "opinion"];

    public static IEnumerable<DefinitionProblem> Problems(LifecycleDefinition definition) =>
        definition.Transitions.SelectMany((transition, at) => Any(transition, at)
            .Concat(Carried(definition, transition, at)));

    private static IEnumerable<DefinitionProblem> Carried(LifecycleDefinition definition, TransitionDefinition transition, int at) =>
        KnownAction.Of(transition.Trigger) is { } known ? Known(transition, at, known)
        : Triggers.Has(transition.Trigger) ? [new KnownActionDiffers(Places.Transition(at, "trigger"), transition.Label, transition.Trigger, "trigger")]
        : Step(definition, transition, at);

    private static IEnumerable<DefinitionProblem> Any(TransitionDefinition transition, int at)
    {
        foreach (var guard in transition.Guards.Where(name => !GuardCatalog.Has(name)))
            yield return new GuardUnknown(Places.Transition(at, "guards"), transition.Label, guard);
        if (transition is { Roles.Count: 0, Approvals.Count: 0, Rejects: false } || transition.From.Count == 0)
            yield return new NobodyMay(Places.Transition(at, "roles"), transition.Label);
    }

    private static IEnumerable<DefinitionProblem> Known(TransitionDefinition transition, int at, KnownAction known)
    {
        foreach (var input in known.Requires.Except(transition.Requires))
            yield return new InputUnfit(Places.Transition(at, "requires"), transition.Label, input, Missing: true);
        foreach (var input in transition.Requires.Except(known.Requires).Except(known.Takes))
            yield return new InputUnfit(Places.Transition(at, "requires"), transition.Label, input, Missing: false);
        foreach (var role in transition.Roles.Concat(transition.Approvals).Where(role => !known.Admits(role)))
            yield return new RoleMayNotSend(Places.Transition(at, "roles"), transition.Label, InputNames.Chinese(role));
        foreach (var member in known.Differences(transition))
            yield return new KnownActionDiffers(Places.Transition(at, member), transition.Label, transition.Trigger, member);
    }

    private static IEnumerable<DefinitionProblem> Step(LifecycleDefinition definition, TransitionDefinition transition, int at)
    {
        foreach (var input in transition.Requires.Except(StepInputs))
            yield return new InputUnfit(Places.Transition(at, "requires"), transition.Label, input, Missing: false);
        foreach (var member in Beyond(definition, transition))
            yield return new StepTooMuch(Places.Transition(at, member), transition.Label, member);
    }

    private static IEnumerable<string> Beyond(LifecycleDefinition definition, TransitionDefinition transition)
    {
        if (transition.Proposes is not null)
            yield return "proposes";
        if (transition.Decides is not null)
            yield return "decides";
        if (transition.Rejects)
            yield return "rejects";
        if (transition.StartsCycle)
            yield return "startsCycle";
        if (transition.Corrects || transition.Roles.Concat(transition.Approvals).Contains(CaseRole.Administrator))
            yield return "roles";
        if (transition.From.Any(from => !definition.Stage(from).IsOpen))
            yield return "from";
        if (transition.To is { } to && !definition.Stage(to).IsOpen)
            yield return "to";
    }
}
