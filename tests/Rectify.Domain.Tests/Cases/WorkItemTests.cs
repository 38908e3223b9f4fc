using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>待办 follow the decisions: closed when done, kept while they still apply, never opened twice.</summary>
public class WorkItemTests
{
    [Fact]
    public void Leaving_a_stage_closes_its_items_and_opens_those_of_the_next()
    {
        var one = Registered(Task("分办"));

        one.Apply(Move(one, "Assigned") with { Tasks = [Task("签收", Day(4))] }, On(1));

        one.WorkItems.Single(item => item.Title == "分办").ClosedOn.ShouldBe(Day(1));
        Open(one).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            item => (item.Title, item.Stage).ShouldBe(("签收", "Assigned")),
            item => (item.Role, item.UnitId, item.PersonId).ShouldBe((CaseRole.LeadUnit, LeadUnit, null)),
            item => (item.OpenedOn, item.DueOn).ShouldBe((Day(1), Day(4))));
    }

    [Fact]
    public void An_action_that_stays_leaves_them_alone()
    {
        var one = Registered(Task("分办"));

        one.Apply(Stay(one), On(1));

        Open(one).ShouldHaveSingleItem().Title.ShouldBe("分办");
    }

    [Fact]
    public void A_refresh_keeps_the_items_that_still_apply_and_closes_the_others()
    {
        var one = Registered(Task("牵头"), Task("配合"));
        var kept = one.WorkItems[0];

        one.Apply(Stay(one) with { ReplacesTasks = true, Tasks = [Task("牵头"), Task("审核")] }, On(1));

        Open(one).Select(item => item.Title).ShouldBe(["牵头", "审核"]);
        Open(one).First().ShouldBeSameAs(kept);
    }

    [Fact]
    public void Entering_a_stage_anew_closes_the_item_that_was_done_and_opens_the_next()
    {
        var one = Registered(Task("复核", Day(180)));

        one.Apply(Move(one, one.Stage) with { Tasks = [Task("复核", Day(360))] }, On(180));

        one.WorkItems.Select(item => (item.ClosedOn, item.DueOn)).ShouldBe([(Day(180), Day(180)), (null, Day(360))]);
    }

    [Fact]
    public void The_item_of_a_proposal_outlives_a_change_of_stage()
    {
        var one = Proposed(ProposalKind.Extension);

        one.Apply(Move(one, "PlanReview"), On(3));

        Open(one).ShouldHaveSingleItem().Proposal.ShouldBe(ProposalKind.Extension);
    }

    [Fact]
    public void An_approval_closes_the_item_of_its_proposal_and_no_other()
    {
        var one = Proposed(ProposalKind.Extension, ProposalKind.Forecast);

        one.Apply(Stay(one) with { SettlesProposal = ProposalKind.Extension }, On(3));

        Open(one).ShouldHaveSingleItem().Proposal.ShouldBe(ProposalKind.Forecast);
    }

    [Fact]
    public void A_rejection_closes_the_item_of_its_proposal_and_no_other()
    {
        var one = Proposed(ProposalKind.Extension, ProposalKind.Forecast);
        RectificationCase.Reject(one.PendingProposals.First(), Day(3));

        one.Apply(Stay(one), On(3));

        Open(one).ShouldHaveSingleItem().Proposal.ShouldBe(ProposalKind.Forecast);
    }

    [Fact]
    public void An_approved_extension_moves_what_was_due_on_the_old_deadline()
    {
        var one = Assigned(deadline: 100);
        one.Apply(Move(one, "Implementing") with { Tasks = [Task("落实", Day(100)), Task("补充", Day(12))] }, On(2));
        var proposal = one.Propose(ProposalKind.Extension, "等待批复", Day(150), null, Liaison.Id, Day(3));

        one.Approve(proposal, Stay(one), Liaison.Id, Day(4));
        one.Apply(Stay(one), On(4));

        Open(one).Select(item => item.DueOn).ShouldBe([Day(150), Day(12)]);
    }

    [Fact]
    public void A_part_that_is_finished_closes_its_assisting_units_item_and_leaves_the_lead_units()
    {
        var one = Assigned();
        var part = new TaskPlan("完成本单位任务", CaseRole.AssistingUnit, AssistingUnit, null, null);
        one.Apply(Move(one, "Implementing") with { Tasks = [Task("落实"), part] }, On(2));

        one.FinishPart(LeadUnit, Day(3));
        one.FinishPart(AssistingUnit, Day(4));

        Open(one).ShouldHaveSingleItem().Title.ShouldBe("落实");
        one.WorkItems.Single(item => item.Title == part.Title).ClosedOn.ShouldBe(Day(4));
    }

    [Theory]
    [InlineData(StatusBucket.Completed)]
    [InlineData(StatusBucket.Ended)]
    public void Proposals_and_their_items_lapse_when_the_case_is_no_longer_open(StatusBucket bucket)
    {
        var one = Proposed(ProposalKind.Extension, ProposalKind.Forecast);

        one.Apply(Move(one, "End", bucket), On(9));

        Open(one).ShouldBeEmpty();
        one.Proposals.ShouldAllBe(proposal => proposal.State == ProposalState.Lapsed && proposal.DecidedOn == Day(9));
    }

    private static RectificationCase Proposed(params ProposalKind[] kinds)
    {
        var one = Assigned();
        foreach (var kind in kinds)
        {
            one.Propose(kind, "原因", Day(300), null, Liaison.Id, Day(2));
            one.Apply(Stay(one) with { Tasks = [Task("审批", Day(7), kind)] }, On(2));
        }
        return one;
    }

    private static IEnumerable<WorkItem> Open(RectificationCase one) => one.WorkItems.Where(item => item.ClosedOn is null);
}
