using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

public class ProposalTests
{
    private readonly RectificationCase one = Assigned(deadline: 100);

    [Fact]
    public void An_extension_that_was_not_approved_moves_nothing()
    {
        one.Propose(ProposalKind.Extension, "等待批复", Day(150), null, Liaison.Id, Day(2));

        one.Deadline.ShouldBe(Day(100));
    }

    [Fact]
    public void The_first_of_two_approvals_moves_nothing()
    {
        var proposal = one.Propose(ProposalKind.Extension, "等待批复", Day(150), null, Liaison.Id, Day(2));

        one.Approve(proposal, Stay(one) with { AwaitsFurtherApproval = true }, Liaison.Id, Day(3));

        (proposal.State, proposal.Approvers.Count, one.Deadline).ShouldBe((ProposalState.Pending, 1, Day(100)));
    }

    [Fact]
    public void An_approved_extension_moves_the_deadline_and_keeps_the_original()
    {
        Approve(ProposalKind.Extension, Day(150));
        var second = Approve(ProposalKind.Extension, Day(180));

        (one.Deadline, one.OriginalDeadline, second.Replaces).ShouldBe((Day(180), Day(100), Day(150)));
    }

    [Fact]
    public void An_approved_forecast_is_not_the_deadline()
    {
        var first = Approve(ProposalKind.Forecast, Day(90));
        var second = Approve(ProposalKind.Forecast, Day(95));

        (one.Forecast, one.Deadline).ShouldBe((Day(95), Day(100)));
        (first.Replaces, second.Replaces).ShouldBe((null, Day(90)));
    }

    [Theory]
    [InlineData(99)]
    [InlineData(100)]
    public void An_extension_leads_to_a_later_day(int day) =>
        Should.Throw<RefusedException>(() => one.Propose(ProposalKind.Extension, "等待批复", Day(day), null, Liaison.Id, Day(2)))
            .Refusal.ShouldBe(new ExtensionNotLater(Day(day), Day(100)));

    [Fact]
    public void A_proposal_knows_what_it_would_replace_whatever_becomes_of_it()
    {
        var proposal = one.Propose(ProposalKind.Extension, "等待批复", Day(150), null, Liaison.Id, Day(2));

        RectificationCase.TakeBack(proposal, Day(3));

        (proposal.State, proposal.DecidedOn, proposal.Replaces, one.Deadline).ShouldBe((ProposalState.TakenBack, Day(3), Day(100), Day(100)));
    }

    [Fact]
    public void A_rejected_proposal_is_no_longer_pending()
    {
        var proposal = one.Propose(ProposalKind.Forecast, "预计", Day(90), null, Liaison.Id, Day(2));

        RectificationCase.Reject(proposal, Day(3));

        (proposal.State, proposal.DecidedOn, one.Forecast).ShouldBe((ProposalState.Rejected, Day(3), null));
        Should.Throw<RefusedException>(() => one.Pending(proposal.Id)).Refusal.ShouldBeOfType<ProposalNotPending>();
    }

    [Fact]
    public void A_proposal_lapses_where_the_stage_afterwards_does_not_decide_it_and_its_work_item_with_it()
    {
        var extension = one.Propose(ProposalKind.Extension, "等待批复", Day(150), null, Liaison.Id, Day(2));
        var withdrawal = one.Propose(ProposalKind.Withdrawal, "重复登记", null, null, Liaison.Id, Day(2));
        one.Apply(Stay(one) with { Tasks = [Task("审批：同意延期", proposal: ProposalKind.Extension)] }, On(2));

        one.Apply(Move(one, "Registered", StatusBucket.NotStarted) with { LapsesProposals = [ProposalKind.Extension] }, On(3));

        (extension.State, extension.DecidedOn, withdrawal.State).ShouldBe((ProposalState.Lapsed, Day(3), ProposalState.Pending));
        one.WorkItems.ShouldAllBe(item => item.ClosedOn == Day(3));
    }

    private Proposal Approve(ProposalKind kind, DateOnly date)
    {
        var proposal = one.Propose(kind, "原因", date, null, Liaison.Id, Day(2));
        one.Approve(one.Pending(proposal.Id), Stay(one), Liaison.Id, Day(3));
        proposal.State.ShouldBe(ProposalState.Approved);
        return proposal;
    }
}
