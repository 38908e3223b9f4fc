using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Engine;

/// <summary>Approvals one after the other, proposals and strangers; the whole table is in <see cref="Tables.LifecycleTableTests"/>.</summary>
public class WhoMayDoWhatTests
{
    public static TheoryData<string> Stages => [.. Standard.Definition.Stages.Select(stage => stage.Name)];

    public static TheoryData<string> Approvals =>
        [.. Standard.Definition.Transitions.Where(transition => transition.Approvals.Count > 1).Select(transition => transition.Trigger)];

    [Theory, MemberData(nameof(Stages))]
    public void In_this_stage_who_has_no_role_in_the_case_is_offered_nothing(string stage) =>
        People.Strangers.ShouldAllBe(stranger =>
            LifecycleEngine.Allowed(Standard.Definition, Standard.In(stage), Standard.Attempt("", stranger)).Count == 0);

    [Theory, MemberData(nameof(Approvals))]
    public void The_second_approval_is_for_the_second_and_not_for_the_first_again(string trigger)
    {
        var transition = Standard.Definition.Transitions.Single(action => action.Trigger == trigger);
        var stage = transition.From[0];
        var half = HalfApproved(transition, People.In(transition.Approvals[0]));

        Standard.Decide(half, trigger, transition.Approvals[0]).ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<RoleMayNot>();
        var last = Standard.Decide(half, trigger, transition.Approvals[1]).ShouldBeOfType<Decision>();
        (last.AwaitsFurtherApproval, last.To).ShouldBe((false, transition.To ?? stage));
    }

    [Theory, MemberData(nameof(Approvals))]
    public void Who_holds_both_roles_gives_one_of_the_two_approvals(string trigger)
    {
        var transition = Standard.Definition.Transitions.Single(action => action.Trigger == trigger);
        var both = People.In(transition.Approvals[0]) with { Roles = People.OfManyHats.Roles };
        var half = HalfApproved(transition, both);

        Standard.Decide(half, trigger, both).ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<ApprovedBefore>();
        LifecycleEngine.Allowed(Standard.Definition, half, Standard.Attempt("", both)).ShouldNotContain(action => action.Trigger == trigger);
        Standard.Decide(half, trigger, transition.Approvals[1]).ShouldBeOfType<Decision>();
    }

    [Theory]
    [InlineData(ProposalKind.Extension, 0, "LeadUnit, ResponsibleLeader")]
    [InlineData(ProposalKind.Extension, 1, "LeadUnit, Liaison")]
    [InlineData(ProposalKind.Forecast, 0, "LeadUnit, ResponsibleLeader")]
    [InlineData(ProposalKind.Withdrawal, 0, "Leader, ResponsibleLeader")]
    public void A_proposal_is_rejected_by_who_approves_next_and_taken_back_by_who_proposed_it(
        ProposalKind kind, int approvals, string who)
    {
        var proposal = Standard.Pending(kind, [.. Enumerable.Repeat(People.In(CaseRole.Leader), approvals)]);
        var one = Standard.In("Implementing") with { PendingProposals = [proposal] };

        var may = Enum.GetValues<CaseRole>().Where(role => Standard.Decide(one, Triggers.RejectProposal, role) is Decision);

        string.Join(", ", may.Select(role => $"{role}").Order(StringComparer.Ordinal)).ShouldBe(who);
    }

    [Theory, MemberData(nameof(Approvals))]
    public void The_first_of_two_approvals_leaves_the_case_where_it_is(string trigger)
    {
        var transition = Standard.Definition.Transitions.Single(action => action.Trigger == trigger);
        var stage = transition.From[0];

        var first = Standard.Decide(Standard.ReadyFor(transition, stage), trigger, transition.Approvals[0]).OrThrow();

        (first.AwaitsFurtherApproval, first.To, first.LeavesStage).ShouldBe((true, stage, false));
        first.Tasks.ShouldHaveSingleItem().Role.ShouldBe(transition.Approvals[1]);
    }

    [Fact]
    public void The_refusal_names_who_may_in_Chinese() =>
        Standard.Decide(Standard.In("Assigned"), Triggers.Accept, CaseRole.Liaison).ShouldBeOfType<Refused>()
            .Refusal.Chinese.ShouldBe("您不能对该事项“签收”，该操作由牵头单位办理。");

    private static CaseSnapshot HalfApproved(TransitionDefinition transition, Actor first)
    {
        var one = Standard.ReadyFor(transition, transition.From[0]);
        return transition.Decides is { } kind
            ? one with { PendingProposals = [Standard.Pending(kind, first)] }
            : one with { Approvers = [first.Id] };
    }
}
