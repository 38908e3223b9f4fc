using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>A real case on which people act, each action carried out as its use case does: ask, change, apply.</summary>
internal sealed class Office
{
    /// <summary>Actions whose work items depend on what they change; the lifecycle is asked again after the change.</summary>
    private static readonly HashSet<string> PlannedAfterTheChange =
        [Triggers.Assign, Triggers.Sustain, Triggers.PassReview];

    public Office()
    {
        var finding = new Finding(Guid.CreateVersion7(), Guid.CreateVersion7(), null, 1, "（1）", "重大事项未集体研究");
        Case = new RectificationCase(
            "XC2019-001", finding, LifecycleEngine.Start(Standard.Definition, Today, WorkCalendar.WeekendsOnly), Act(Actor.System));
    }

    public RectificationCase Case { get; }

    public DateOnly Today { get; private set; } = new(2019, 11, 18);

    public void PassDays(int days) => Today = Today.AddDays(days);

    /// <summary>What everybody can do now, at once.</summary>
    public IReadOnlyList<(Actor Actor, string Trigger, bool Primary)> Possible() =>
    [
        .. from actor in People.All
           from action in LifecycleEngine.Allowed(Standard.Definition, Case.Snapshot(), Attempt("", actor))
           where action.BlockedBy is null
           select (actor, action.Trigger, action.Primary),
    ];

    public Verdict Try(string trigger, Actor actor)
    {
        var verdict = Decide(trigger, actor);
        if (verdict is not Decision decision || !Change(trigger, actor, decision))
            return verdict;
        if (PlannedAfterTheChange.Contains(trigger))
            decision = Decide(trigger, actor).OrThrow();
        Case.Apply(decision, Act(actor));
        return decision;
    }

    private Verdict Decide(string trigger, Actor actor) =>
        LifecycleEngine.Decide(Standard.Definition, Case.Snapshot(), Attempt(trigger, actor) with { ProposalId = RejectableBy(actor) });

    private Guid? RejectableBy(Actor actor) => LifecycleEngine.Allowed(Standard.Definition, Case.Snapshot(), Attempt("", actor))
        .FirstOrDefault(action => action.Trigger == Triggers.RejectProposal)?.ProposalId;

    private Attempt Attempt(string trigger, Actor actor) => new(trigger, actor, Today, Standard.EveryInput);

    private Act Act(Actor actor) => new(actor, Today, new DateTimeOffset(Today, new TimeOnly(1, 0), TimeSpan.Zero));

    /// <summary>What the use case changes besides the stage; false where it has nothing to work on.</summary>
    private bool Change(string trigger, Actor actor, Decision decision)
    {
        if (Standard.Definition.From(decision.From).Single(transition => transition.Trigger == trigger) is { Proposes: { } kind })
            Case.Propose(kind, "原因", (Case.Deadline ?? Today).AddDays(60), "XC2019-002", actor.Id, Today);
        if (decision.SettlesProposal is { } settled)
            Case.Approve(Case.PendingProposals.First(proposal => proposal.Kind == settled), decision, actor.Id, Today);
        return trigger switch
        {
            Triggers.AddMeasure => Do(() => Case.Plan(Measure(UnitOf(actor)))),
            Triggers.RemoveMeasure => WithMeasure(done: false, measure => Case.Unplan(measure.Id)),
            Triggers.CompleteMeasure => WithMeasure(done: false, measure => Case.CompleteMeasure(measure.Id, Today, "印发制度1项")),
            Triggers.AddEvidence => Do(() => Case.Attach(Evidence())),
            Triggers.Sustain or Triggers.PassReview => Do(() => Case.Sustain(NextWatch(actor))),
            Triggers.RejectProposal => Do(() => RectificationCase.Reject(Case.Pending(RejectableBy(actor)!.Value), Today)),
            _ => Do(Note(trigger, actor)),
        };
    }

    private Action Note(string trigger, Actor actor) => trigger switch
    {
        Triggers.Assign => () => Case.Assign(Assignment()),
        Triggers.FinishPart => () => FinishParts(actor),
        Triggers.Block => () => Case.Block("等待批复"),
        Triggers.Unblock => () => Case.Block(null),
        Triggers.ReportProgress => () => Case.Report("已印发制度"),
        Triggers.ApplyForClosure => () => Case.SubmitClosure(actor.Id),
        _ => () => { },
    };

    private void FinishParts(Actor actor)
    {
        foreach (var part in Case.Units.Where(part => part.FinishedOn is null && actor.UnitIds.Contains(part.UnitId)))
            Case.FinishPart(part.UnitId, Today);
    }

    private static bool Do(Action change)
    {
        change();
        return true;
    }

    private bool WithMeasure(bool done, Action<Measure> change)
    {
        var measure = Case.CurrentMeasures.FirstOrDefault(link => link.Measure.IsDone == done)?.Measure;
        return measure is not null && Do(() => change(measure));
    }

    private Assignment Assignment() => new()
    {
        ResponsibleLeaderId = People.In(CaseRole.ResponsibleLeader).Id,
        LeadUnitId = People.LeadUnit,
        AssistingUnitIds = [People.AssistingUnit],
        Type = RectificationType.ByDeadline,
        Deadline = Today.AddDays(90),
        ClosingStandard = "制度印发并执行",
    };

    private Measure Measure(Guid unit) =>
        new("修订议事规则", unit, Today) { Owner = "责任人", Deadline = Case.Deadline, ExpectedResult = "制度1项" };

    private EvidenceItem Evidence()
    {
        var bare = Case.Snapshot().Measures.FirstOrDefault(measure => measure.EvidenceCount == 0)?.Id;
        return EvidenceItem.Reference(Case.Id, bare, People.LeadUnit, "通知", Today, "〔2019〕12号");
    }

    /// <summary>Whoever reviews keeps the watch; the first to watch is the owner that the liaison names.</summary>
    private Sustainment NextWatch(Actor actor) =>
        new(Case.Sustainment?.OwnerId ?? People.In(CaseRole.SustainOwner).Id, Today.AddMonths(actor == People.OfManyHats ? 3 : 6), 6);

    private static Guid UnitOf(Actor actor) => actor.UnitIds.Contains(People.LeadUnit) ? People.LeadUnit : People.AssistingUnit;
}
