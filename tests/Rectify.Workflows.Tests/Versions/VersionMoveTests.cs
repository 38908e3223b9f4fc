using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Workflows.Tests.Versions;

/// <summary>Whether a running case can go on with another version, and why not.</summary>
public class VersionMoveTests
{
    private static readonly LifecycleDefinition From = Standard.Definition;
    private static readonly LifecycleDefinition To = From with { Version = From.Version + 1 };

    [Fact]
    public void Every_stage_moves_to_a_version_with_the_same_stages()
    {
        foreach (var stage in From.Stages)
            Judge(Standard.In(stage.Name), To).ShouldBeOfType<MoveAllowed>().Next.ShouldSatisfyAllConditions(
                next => (next.Trigger, next.From, next.Stage.Name).ShouldBe((Triggers.Migrate, stage.Name, stage.Name)),
                next => (next.Key, next.Version).ShouldBe((To.Key, To.Version)),
                next => next.Stage.Bucket.ShouldBe(stage.Bucket));
    }

    [Fact]
    public void The_work_items_of_the_stage_and_of_pending_proposals_are_planned()
    {
        var one = Standard.In("PlanReview") with { PendingProposals = [Standard.Pending(ProposalKind.Extension)] };

        var tasks = Judge(one, To).ShouldBeOfType<MoveAllowed>().Next.Tasks;

        tasks.Select(task => (task.Title, task.Role, task.Proposal)).ShouldBe(
            [("审核整改措施", CaseRole.ResponsibleLeader, null), ("审批：同意延期", CaseRole.ResponsibleLeader, ProposalKind.Extension)]);
    }

    [Fact]
    public void A_stage_that_is_gone_needs_one_that_takes_its_place()
    {
        var renamed = Renamed("Planning", "Drafting");

        Refusal(Standard.In("Planning"), renamed).ShouldBeOfType<StageNotInTarget>().StageLabel.ShouldBe("制定措施");
        Judge(Standard.In("Planning"), renamed, ("Planning", "Drafting")).ShouldBeOfType<MoveAllowed>().Next.Stage.Name.ShouldBe("Drafting");
    }

    [Fact]
    public void A_stage_that_counts_differently_is_refused()
    {
        Refusal(Standard.In("Planning"), To, ("Planning", "Assigned")).ShouldBeOfType<StageCountsDifferently>();
        Refusal(Standard.In("Verification"), To, ("Verification", "Implementing")).ShouldBeOfType<StageCountsDifferently>();
        Refusal(Standard.In("Closed"), To, ("Closed", "Sustained")).ShouldBeOfType<StageCountsDifferently>();
    }

    [Fact]
    public void No_move_leads_past_the_application_for_closure()
    {
        var without = Renamed("Planning", "Drafting");

        Refusal(Standard.In("Planning"), without, ("Planning", "LeaderReview"))
            .ShouldBe(new StageTakesApplication("制定措施", "分管领导审核"));
        Refusal(Standard.In("Planning"), To, ("Planning", "LeaderReview")).ShouldBeOfType<StageTakesApplication>();
        Judge(Standard.In("LeaderReview"), Renamed("LeaderReview", "HeadReview"), ("LeaderReview", "HeadReview")).ShouldBeOfType<MoveAllowed>();
    }

    [Fact]
    public void A_stage_that_the_other_version_has_is_not_exchanged_for_another()
    {
        Refusal(Standard.In("Planning"), To, ("Planning", "Implementing")).ShouldBe(new StageStaysItself("制定措施", "整改中"));
        Judge(Standard.In("Planning"), To, ("Planning", "Planning")).ShouldBeOfType<MoveAllowed>();
    }

    [Fact]
    public void The_way_back_leads_to_the_stage_that_the_case_came_from()
    {
        var back = new VersionMove(From, To, new Dictionary<string, string> { ["Implementing"] = "LeaderReview" }) { IsWayBack = true };

        back.Judge(Standard.In("Implementing"), Standard.Today, WorkCalendar.WeekendsOnly)
            .ShouldBeOfType<MoveAllowed>().Next.Stage.Name.ShouldBe("LeaderReview");
    }

    [Fact]
    public void Approvals_that_are_half_given_hold_only_where_the_other_version_asks_for_the_same()
    {
        var half = Standard.In("PlanReview") with { Approvers = [Guid.CreateVersion7()] };
        var longer = Approving(Triggers.ApprovePlan, CaseRole.ResponsibleLeader, CaseRole.DisciplineGroup, CaseRole.Liaison);

        Judge(half, To).ShouldBeOfType<MoveAllowed>().Next.Tasks.ShouldHaveSingleItem().Role.ShouldBe(CaseRole.Liaison);
        Refusal(half, longer).ShouldBeOfType<ApprovalsHalfGiven>();
        Judge(half with { Approvers = [] }, longer).ShouldBeOfType<MoveAllowed>();
    }

    [Fact]
    public void A_pending_proposal_must_be_decidable()
    {
        var pending = Standard.In("Implementing") with { PendingProposals = [Standard.Pending(ProposalKind.Extension)] };
        var half = pending with { PendingProposals = [Standard.Pending(ProposalKind.Extension, People.In(CaseRole.ResponsibleLeader))] };
        var without = To with { Transitions = [.. To.Transitions.Where(one => one.Decides != ProposalKind.Extension)] };
        var other = Approving(Triggers.ApproveExtension, CaseRole.Liaison);

        Refusal(pending, without).ShouldBeOfType<ProposalUndecidable>().Proposal.ShouldBe(ProposalKind.Extension);
        Refusal(half, other).ShouldBeOfType<ProposalHalfApproved>();
        Judge(pending, other).ShouldBeOfType<MoveAllowed>().Next.Tasks
            .ShouldContain(task => task.Proposal == ProposalKind.Extension && task.Role == CaseRole.Liaison);
    }

    private static LifecycleDefinition Renamed(string old, string name) => To with
    {
        Stages = [.. To.Stages.Select(stage => stage.Name == old ? stage with { Name = name } : stage)],
        Transitions = [.. To.Transitions.Select(one => one with
        {
            From = [.. one.From.Select(stage => stage == old ? name : stage)], To = one.To == old ? name : one.To,
        })],
    };

    private static LifecycleDefinition Approving(string trigger, params CaseRole[] approvals) => To with
    {
        Transitions = [.. To.Transitions.Select(one => one.Trigger == trigger ? one with { Approvals = approvals } : one)],
    };

    private static MoveVerdict Judge(CaseSnapshot one, LifecycleDefinition to, params (string Old, string New)[] map) =>
        new VersionMove(From, to, map.ToDictionary(pair => pair.Old, pair => pair.New))
            .Judge(one, Standard.Today, WorkCalendar.WeekendsOnly);

    private static Domain.Common.Refusal Refusal(CaseSnapshot one, LifecycleDefinition to, params (string Old, string New)[] map) =>
        Judge(one, to, map).ShouldBeOfType<MoveRefused>().Refusal;
}
