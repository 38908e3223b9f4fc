using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>A real case on which people act, each action carried out as its use case does: ask, change, apply.</summary>
internal sealed class Office
{
    /// <summary>Actions whose work items depend on what they change; the lifecycle is asked again after the change.</summary>
    private static readonly HashSet<string> PlannedAfterTheChange =
        [Triggers.Assign, Triggers.Sustain, Triggers.PassReview, Triggers.FailReview, Triggers.Reopen];

    private readonly List<Decision> decisions = [];
    private Step step = new(0, 0, 0, 0, 0);

    public Office(LifecycleDefinition definition)
    {
        Definition = definition;
        var finding = new Finding(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, "（1）", "重大事项未集体研究");
        Case = new RectificationCase(
            "XC2019-001", finding, LifecycleEngine.Start(definition, Today, WorkCalendar.WeekendsOnly), Act(Actor.System));
    }

    public LifecycleDefinition Definition { get; }

    public RectificationCase Case { get; }

    public DateOnly Today { get; private set; } = new(2019, 11, 18);

    /// <summary>The decisions that were applied, in their order.</summary>
    public IReadOnlyList<Decision> Decisions => decisions;

    private DateOnly EffectiveOn => Today.AddDays(-step.Back);

    /// <summary>Lets days pass until the next step.</summary>
    public void Begin(Step next)
    {
        step = next;
        Today = Today.AddDays(next.Days);
    }

    /// <summary>What some people can do now, at once.</summary>
    public IReadOnlyList<(Actor Actor, AllowedAction Action)> Possible(IEnumerable<Actor> people)
    {
        var one = Case.Snapshot();
        return
        [
            .. from actor in people
               from action in LifecycleEngine.Allowed(Definition, one, Attempt("", actor, null))
               where action.BlockedBy is null
               select (actor, action),
        ];
    }

    /// <summary>Tries an action; what is refused, by the lifecycle or by the case, comes back as such.</summary>
    public Verdict Try(string trigger, Actor actor, Guid? proposal, bool withInputs = true)
    {
        var attempt = Attempt(trigger, actor, proposal) with { Given = withInputs ? Standard.EveryInput : new HashSet<string>() };
        try
        {
            return Carry(attempt, LifecycleEngine.Decide(Definition, Case.Snapshot(), attempt).OrThrow());
        }
        catch (RefusedException no)
        {
            return new Refused(no.Refusal);
        }
    }

    /// <summary>Applies an earlier decision once more, as a writer would who has not noticed that the case moved on.</summary>
    public void Repeat(Decision earlier, Actor actor) => Case.Apply(earlier, Act(actor));

    private Decision Carry(Attempt attempt, Decision decision)
    {
        if (EffectiveOn < Case.LastEffectiveOn)
            Case.Apply(decision, Act(attempt.Actor));
        new Deed(Case, Definition, step, EffectiveOn).Do(attempt, decision);
        if (PlannedAfterTheChange.Contains(attempt.Trigger))
            decision = LifecycleEngine.Decide(Definition, Case.Snapshot(), attempt).OrThrow();
        Case.Apply(decision, Act(attempt.Actor));
        decisions.Add(decision);
        return decision;
    }

    private Attempt Attempt(string trigger, Actor actor, Guid? proposal) => new(trigger, actor, Today, Standard.EveryInput, proposal);

    private Act Act(Actor actor) =>
        new(actor, EffectiveOn, new DateTimeOffset(Today, new TimeOnly(1, 0), TimeSpan.Zero).AddMinutes(step.Minutes));
}
