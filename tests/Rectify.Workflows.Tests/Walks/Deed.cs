using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>What a use case changes of the case besides the stage, with inputs drawn by the step.</summary>
internal sealed class Deed(RectificationCase one, LifecycleDefinition definition, Step step, DateOnly on)
{
    private static readonly Guid[] Units = [People.LeadUnit, People.AssistingUnit, People.OtherUnit];

    private static readonly Actor[] Leaders = [People.In(CaseRole.ResponsibleLeader), People.In(CaseRole.Leader), People.OfManyHats];

    private static readonly Actor[] Watchers = [People.In(CaseRole.SustainOwner), People.In(CaseRole.LeadUnit), People.OfManyHats];

    /// <exception cref="RefusedException">There is nothing to work on; nothing was changed.</exception>
    public void Do(Attempt attempt, Decision decision)
    {
        if (definition.From(decision.From).Single(transition => transition.Trigger == attempt.Trigger).Proposes is { } kind)
            one.Propose(kind, "原因", DateOf(kind), "XC2019-002", attempt.Actor.Id, on);
        if (decision.SettlesProposal is { } settled)
            one.Approve(one.PendingProposals.First(proposal => proposal.Kind == settled), decision, attempt.Actor.Id, on);
        ChangeOf(attempt)();
    }

    /// <summary>
    /// The change of an action. One that is not listed leaves no other trace in the case than its line: a review that
    /// was given, or what concerns other cases and people (拆分, 关联, 交接).
    /// </summary>
    private Action ChangeOf(Attempt attempt) => attempt.Trigger switch
    {
        Triggers.Assign => () => one.Assign(Assignment()),
        Triggers.AddMeasure => () => one.Plan(Measure(attempt.Actor)),
        Triggers.RemoveMeasure => () => one.Unplan(MeasureFor(attempt.Actor).Id),
        Triggers.CompleteMeasure => () => one.CompleteMeasure(MeasureFor(attempt.Actor).Id, on, "印发制度1项"),
        Triggers.AddEvidence => () => one.Attach(Evidence()),
        Triggers.FinishPart => () => FinishParts(attempt.Actor),
        Triggers.Block => () => one.Block("等待批复"),
        Triggers.Unblock => () => one.Block(null),
        Triggers.ReportProgress => () => one.Report("已印发制度"),
        Triggers.ApplyForClosure => () => one.SubmitClosure(attempt.Actor.Id),
        Triggers.Sustain => () => one.Sustain(new Sustainment(Watchers[step.Pick % 3].Id, on.AddMonths(6), 6)),
        Triggers.PassReview => () => one.Sustain(one.Sustainment! with { NextReviewOn = on.AddDays(30 + step.Pick % 300) }),
        Triggers.FailReview or Triggers.Reopen => () => one.SetDeadlineOfNewCycle(on.AddDays(step.Pick % 120)),
        Triggers.RejectProposal => () => RectificationCase.Reject(one.Pending(attempt.ProposalId!.Value), on),
        _ => () => { },
    };

    private DateOnly DateOf(ProposalKind kind) => kind == ProposalKind.Extension
        ? (one.Deadline ?? on).AddDays(1 + step.Pick % 60)
        : on.AddDays(step.Pick % 200);

    private Assignment Assignment() => new()
    {
        ResponsibleLeaderId = Leaders[step.Pick % 3].Id,
        LeadUnitId = Units[step.Pick / 3 % 3],
        AssistingUnitIds = [.. Units.Where((_, index) => (step.Pick / 9 >> index) % 2 == 1)],
        Type = Enum.GetValues<RectificationType>()[step.Pick / 72 % 3],
        Deadline = on.AddDays(step.Pick % 120),
        ClosingStandard = "制度印发并执行",
    };

    private void FinishParts(Actor actor)
    {
        foreach (var part in one.Units.Where(part => part.FinishedOn is null && actor.UnitIds.Contains(part.UnitId)))
            one.FinishPart(part.UnitId, on);
    }

    private Measure Measure(Actor actor) => new("修订议事规则", one.Units.First(part => actor.UnitIds.Contains(part.UnitId)).UnitId, on)
    {
        Owner = "责任人", Deadline = one.Deadline, ExpectedResult = "制度1项",
    };

    /// <summary>A measure that is not done, or one that is: the case refuses to complete it twice.</summary>
    private Measure MeasureFor(Actor actor)
    {
        var measure = one.CurrentMeasures.OrderBy(link => link.Measure.IsDone).Select(link => link.Measure).FirstOrDefault()
            ?? throw new RefusedException(new MeasureNotInCase());
        one.RefuseForeign(measure, actor.UnitIds);
        return measure;
    }

    private EvidenceItem Evidence()
    {
        var bare = one.Snapshot().Measures.FirstOrDefault(measure => measure.EvidenceCount == 0)?.Id;
        return EvidenceItem.Reference(one.Id, bare, People.LeadUnit, "通知", on, "〔2019〕12号");
    }
}
