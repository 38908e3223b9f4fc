using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Engine;

/// <summary>What follows from an allowed action.</summary>
public class DecisionTests
{
    [Fact]
    public void A_case_starts_with_the_liaisons_work_item()
    {
        var start = LifecycleEngine.Start(Standard.Definition, Standard.Today, WorkCalendar.WeekendsOnly);

        (start.Key, start.Version, start.Trigger, start.Stage, start.Bucket)
            .ShouldBe(("standard", 2, Triggers.Register, "Registered", StatusBucket.NotStarted));
        start.Tasks.ShouldBe([new TaskPlan("分办", CaseRole.Liaison, null, null, Standard.Today.AddDays(7))]);
    }

    [Fact]
    public void An_action_that_stays_keeps_stage_approvals_and_work_items()
    {
        var decision = Decided(Standard.In("PlanReview") with { Approvers = [People.In(CaseRole.ResponsibleLeader).Id] }, Triggers.ProposeForecast, CaseRole.LeadUnit);

        (decision.From, decision.To, decision.Approvers.Count).ShouldBe(("PlanReview", "PlanReview", 1));
        (decision.LeavesStage, decision.ReplacesTasks).ShouldBe((false, false));
        decision.Tasks.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            task => (task.Role, task.PersonId).ShouldBe((CaseRole.ResponsibleLeader, People.In(CaseRole.ResponsibleLeader).Id)),
            task => task.Proposal.ShouldBe(ProposalKind.Forecast));
    }

    [Fact]
    public void Another_proposal_of_the_kind_is_not_decided_in_the_place_of_the_one_that_was_read()
    {
        var one = Standard.In("Implementing") with { PendingProposals = [Standard.Pending(ProposalKind.Forecast)] };
        var attempt = Standard.Attempt(Triggers.ApproveForecast, People.In(CaseRole.ResponsibleLeader));

        LifecycleEngine.Decide(Standard.Definition, one, attempt with { ProposalId = Guid.CreateVersion7() })
            .ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<ProposalNotPending>();
        LifecycleEngine.Decide(Standard.Definition, one, attempt with { ProposalId = one.PendingProposals[0].Id }).ShouldBeOfType<Decision>();
    }

    [Fact]
    public void The_work_of_planning_waits_for_each_unit_by_name() =>
        Decided(Working("Assigned"), Triggers.Accept, CaseRole.LeadUnit).Tasks.Select(task => (task.Role, task.UnitId)).ShouldBe(
            [(CaseRole.LeadUnit, (Guid?)People.LeadUnit), (CaseRole.AssistingUnit, People.AssistingUnit)]);

    [Fact]
    public void A_unit_that_finished_its_part_is_not_asked_again_after_a_return() =>
        Decided(Standard.In("Verification"), Triggers.ReturnVerification, CaseRole.Verifier).Tasks
            .ShouldHaveSingleItem().Role.ShouldBe(CaseRole.LeadUnit);

    [Fact]
    public void Finishing_a_part_is_no_longer_offered_to_the_unit_that_finished_it()
    {
        var half = Standard.In("Implementing") with
        {
            Parts = [new PartFacts(People.LeadUnit, true, true), new PartFacts(People.AssistingUnit, false, false)],
        };

        Offered(half, CaseRole.LeadUnit).ShouldNotContain(Triggers.FinishPart);
        Offered(half, CaseRole.AssistingUnit).ShouldContain(Triggers.FinishPart);
    }

    [Fact]
    public void A_new_cycle_is_work_for_every_unit_again()
    {
        var decision = Decided(Standard.In("Closed"), Triggers.Reopen, CaseRole.Liaison);

        (decision.StartsCycle, decision.To, decision.Bucket).ShouldBe((true, "Planning", StatusBucket.InProgress));
        decision.Tasks.Select(task => task.UnitId).ShouldBe([People.LeadUnit, People.AssistingUnit]);
    }

    [Fact]
    public void A_return_has_the_lead_unit_declare_its_part_once_more() =>
        Decided(Standard.In("Verification"), Triggers.ReturnVerification, CaseRole.Verifier).ReopensParts.ShouldBeTrue();

    [Fact]
    public void A_passed_review_enters_the_stage_anew_until_the_next_review()
    {
        var decision = Decided(Standard.In("Sustained"), Triggers.PassReview, CaseRole.SustainOwner);

        (decision.To, decision.LeavesStage, decision.Sustained, decision.StartsCycle).ShouldBe(("Sustained", true, true, false));
        decision.Tasks.ShouldHaveSingleItem().DueOn.ShouldBe(Standard.In("Sustained").NextReviewOn);
    }

    [Fact]
    public void Verification_is_printed_as_such() =>
        Decided(Standard.In("LeaderReview"), Triggers.ApproveClosure, CaseRole.ResponsibleLeader).AwaitingVerification.ShouldBeTrue();

    [Theory]
    [InlineData(3, 3)]
    [InlineData(10, 10)]
    [InlineData(20, 14)]
    [InlineData(-1, 14)]
    public void A_work_item_is_due_in_ten_working_days_but_by_the_deadline_unless_that_has_passed(int deadline, int due)
    {
        var one = Working("Assigned") with { Deadline = Standard.Today.AddDays(deadline) };

        Decided(one, Triggers.Accept, CaseRole.LeadUnit).Tasks[0].DueOn.ShouldBe(Standard.Today.AddDays(due));
    }

    [Fact]
    public void The_actor_acts_as_the_first_role_that_may() =>
        Standard.Decide(Standard.ReadyFor(Standard.Definition.Transitions.Single(action => action.Trigger == Triggers.ReturnPlan), "PlanReview"),
            Triggers.ReturnPlan, People.In(CaseRole.Liaison)).OrThrow().ActingAs.ShouldBe(CaseRole.Liaison);

    private static Decision Decided(CaseSnapshot one, string trigger, CaseRole role) => Standard.Decide(one, trigger, role).OrThrow();

    private static IEnumerable<string> Offered(CaseSnapshot one, CaseRole role) => LifecycleEngine
        .Allowed(Standard.Definition, one, Standard.Attempt("", People.In(role))).Select(action => action.Trigger);

    private static CaseSnapshot Working(string stage)
    {
        var one = Standard.In(stage);
        return one with { Parts = [.. one.Parts.Select(part => part with { IsFinished = false })] };
    }
}
