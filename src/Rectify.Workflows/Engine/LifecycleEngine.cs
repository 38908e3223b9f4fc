using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Guards;
using Stateless;

namespace Rectify.Workflows.Engine;

/// <summary>
/// Decides. Pure: the same definition, case and attempt give the same verdict; nothing is read and nothing is changed.
/// The definition's transitions are run through a Stateless machine that lives for one decision.
/// </summary>
public static class LifecycleEngine
{
    private static readonly HashSet<string> NoInputs = [];

    /// <summary>Where a new case begins.</summary>
    /// <param name="definition">The lifecycle it is started with.</param>
    /// <param name="on">The day of its registration.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public static LifecycleStart Start(LifecycleDefinition definition, DateOnly on, WorkCalendar calendar)
    {
        var empty = new CaseSnapshot { Number = "", Stage = definition.Start.Name };
        var tasks = TaskPlanner.For(definition.Start, empty, 0, on, calendar);
        return new LifecycleStart(
            definition.Key, definition.Version, Triggers.Register, definition.Start.Name, definition.Start.Bucket, tasks);
    }

    /// <summary>Where a case is placed that a paper tells of.</summary>
    /// <param name="definition">The lifecycle it goes on with.</param>
    /// <param name="stage">One of the definition's <see cref="LifecycleDefinition.TakesOver"/>.</param>
    /// <param name="one">The case as the paper has it.</param>
    /// <param name="today">The day from which due dates are counted.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public static (PlacedStage Stage, IReadOnlyList<TaskPlan> Tasks) PlaceAt(
        LifecycleDefinition definition, string stage, CaseSnapshot one, DateOnly today, WorkCalendar calendar)
    {
        var place = definition.Stage(stage);
        return (new PlacedStage(place.Name, place.Bucket, place.AwaitsVerification), TaskPlanner.For(place, one, 0, today, calendar));
    }

    /// <summary>Says whether an action is allowed, and everything that follows from it.</summary>
    /// <returns>A <see cref="Decision"/>, or a <see cref="Refused"/> with the rule that said no.</returns>
    public static Verdict Decide(LifecycleDefinition definition, CaseSnapshot one, Attempt attempt)
    {
        var transition = definition.From(one.Stage).FirstOrDefault(candidate => candidate.Trigger == attempt.Trigger);
        if (transition is null)
            return new Refused(new ActionNotInStage(attempt.Trigger, definition.Stage(one.Stage).Label));
        var gate = new Gate(definition, transition, one, attempt);
        Refusal? refusal = null;
        var machine = new StateMachine<string, string>(one.Stage, FiringMode.Immediate);
        // A gate that stays shut leaves the trigger unhandled; its refusal says why.
        machine.OnUnhandledTrigger((_, _, _) => { });
        Permit(machine, transition, gate, () => (refusal = gate.Check()) is null);
        machine.Fire(attempt.Trigger);
        return refusal is not null
            ? new Refused(refusal)
            : new DecisionBuilder(definition, transition, one, attempt, gate).Build(machine.State);
    }

    /// <summary>
    /// What the actor can do now: what the roles permit. An action that waits for something carries the rule that holds
    /// it back; one that makes no sense in the current state is left out.
    /// </summary>
    public static IReadOnlyList<AllowedAction> Allowed(LifecycleDefinition definition, CaseSnapshot one, Attempt attempt)
    {
        var asked = attempt with { Given = NoInputs };
        return
        [
            .. from transition in definition.From(one.Stage)
               from proposal in ProposalsFor(transition, one)
               let refusal = new Gate(definition, transition, one, asked with { Trigger = transition.Trigger, ProposalId = proposal })
                   .CheckWithoutInputs()
               where refusal is not (RoleMayNot or ApprovedBefore or OwnProposal or CaseIsNotBlocked or PartAlreadyFinished)
               select new AllowedAction(
                   transition.Trigger, transition.Label, transition.Primary, transition.Requires, refusal, proposal),
        ];
    }

    /// <summary>The pending proposals that an action can be about, each by itself; a single null for one that is about none.</summary>
    private static IEnumerable<Guid?> ProposalsFor(TransitionDefinition transition, CaseSnapshot one) =>
        transition.Rejects || transition.Decides is not null
            ? one.PendingProposals.Where(pending => transition.Rejects || pending.Kind == transition.Decides)
                .Select(pending => (Guid?)pending.Id)
            : [null];

    private static void Permit(
        StateMachine<string, string> machine, TransitionDefinition transition, Gate gate, Func<bool> passes)
    {
        var stage = machine.Configure(machine.State);
        if (transition.Stays || gate.AwaitsFurtherApproval)
            stage.InternalTransitionIf(transition.Trigger, _ => passes(), _ => { });
        else if (transition.To == machine.State)
            stage.PermitReentryIf(transition.Trigger, passes);
        else
            stage.PermitIf(transition.Trigger, transition.To!, passes);
    }
}
