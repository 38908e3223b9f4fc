using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>
/// How a case came to where it stands: the lifecycle decided every step, so that history, work items and intervals are
/// those that people would have left behind.
/// </summary>
internal sealed class CaseStory
{
    private static readonly LifecycleDefinition Lifecycle = DefinitionCatalog.BuiltIn.Newest(DefinitionCatalog.Standard);

    private static readonly HashSet<string> EveryInput =
        [.. Lifecycle.Stages.SelectMany(stage => Lifecycle.From(stage.Name)).SelectMany(transition => transition.Requires)];

    private readonly Bureau bureau;
    private readonly int lead;
    private readonly RectificationCase one;
    private readonly TimeSpan sinceNoon;
    private DateOnly today;

    private CaseStory(string number, Finding finding, DateOnly feedback, Bureau bureau, int lead)
    {
        (this.bureau, this.lead, today) = (bureau, lead, feedback);
        // No two findings of a feedback at the same moment.
        sinceNoon = TimeSpan.FromSeconds(finding.Ordinal);
        one = new RectificationCase(
            number, finding, LifecycleEngine.Start(Lifecycle, feedback, WorkCalendar.WeekendsOnly), ActOf(bureau.Liaison.Actor));
    }

    /// <summary>Tells it up to the history line that the ending names.</summary>
    public static RectificationCase Tell(
        string number, Finding finding, DateOnly feedback, Bureau bureau, int lead, Ending ending)
    {
        var story = new CaseStory(number, finding, feedback, bureau, lead);
        foreach (var step in story.Steps().Take((int)ending - 1))
            step();
        return story.one;
    }

    private IEnumerable<Action> Steps() =>
    [
        () => Do(Triggers.Assign, bureau.Liaison, days: 5, Assign),
        () => Do(Triggers.Accept, Lead, days: 3),
        () => Do(Triggers.SubmitPlan, Lead, days: 10, Plan),
        () => Do(Triggers.ApprovePlan, bureau.Leader, days: 4),
        () => Do(Triggers.ApprovePlan, bureau.Liaison, days: 2),
        () => Do(Triggers.ApplyForClosure, Lead, days: 90, Finish),
        () => Do(Triggers.ApproveClosure, bureau.Leader, days: 5),
        () => Do(Triggers.AcceptClosure, bureau.Verifier, days: 10),
        () => Do(Triggers.Sustain, bureau.Liaison, days: 20, Sustain),
    ];

    private Colleague Lead => bureau.Members[lead].Person;

    private Guid LeadUnit => bureau.Members[lead].UnitId;

    private Guid AssistingUnit => bureau.Members[(lead + 1) % bureau.Members.Count].UnitId;

    private void Do(string trigger, Colleague person, int days, Action? change = null)
    {
        today = today.AddDays(days);
        change?.Invoke();
        var attempt = new Attempt(trigger, person.Actor, today, EveryInput);
        one.Apply(LifecycleEngine.Decide(Lifecycle, one.Snapshot(), attempt).OrThrow(), ActOf(person.Actor));
    }

    private Act ActOf(Actor actor) => new(actor, today, Noon(today), Details: "按要求办理，材料齐备。");

    private DateTimeOffset Noon(DateOnly day) => new(day, TimeOnly.FromTimeSpan(TimeSpan.FromHours(4) + sinceNoon), TimeSpan.Zero);

    private void Assign() => one.Assign(new Assignment
    {
        ResponsibleLeaderId = bureau.Leader.Actor.Id,
        LeadUnitId = LeadUnit,
        AssistingUnitIds = [AssistingUnit],
        Type = RectificationType.ByDeadline,
        Deadline = today.AddDays(150),
        ClosingStandard = "制度印发并执行三个月以上，抽查无新发问题。",
    });

    private void Plan()
    {
        foreach (var unit in (Guid[])[LeadUnit, AssistingUnit])
            one.Plan(new Measure("修订议事规则，明确需集体研究的事项清单。", unit, today)
            {
                Owner = Lead.Actor.Name,
                Deadline = one.Deadline,
                ExpectedResult = "印发制度1项",
            });
    }

    private void Finish()
    {
        foreach (var measure in one.CurrentMeasures.Select(link => link.Measure).ToList())
        {
            one.CompleteMeasure(measure.Id, today, "印发制度1项");
            one.FinishPart(measure.UnitId, today);
            one.Attach(EvidenceItem.Reference(one.Id, measure.Id, measure.UnitId, "关于印发制度的通知", today, "〔2021〕12号")
                .UploadedByPerson(Lead.Actor.Id, Lead.Actor.Name, Noon(today)));
        }
        one.SubmitClosure(Lead.Actor.Id);
    }

    private void Sustain() => one.Sustain(new Sustainment(Lead.Actor.Id, today.AddMonths(Sustainment.UsualMonths), Sustainment.UsualMonths));
}

/// <summary>Where a case stands now, by the number of history lines that it has then.</summary>
internal enum Ending
{
    Assigned = 2,
    PlanReview = 4,
    Implementing = 6,
    Closed = 9,
    Sustained = 10,
}
