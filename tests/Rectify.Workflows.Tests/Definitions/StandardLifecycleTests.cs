using Rectify.Domain.Cases;
using Rectify.Domain.Tallies;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Definitions;

/// <summary>The life of a case, stage by stage, as the people who work with it tell it.</summary>
public class StandardLifecycleTests
{
    private static readonly string[] Endings = ["Withdrawn", "Transferred", "Merged"];

    [Theory]
    [InlineData("Registered", "登记", StatusBucket.NotStarted, "Liaison", "Assign → Assigned by Liaison")]
    [InlineData("Assigned", "待签收", StatusBucket.NotStarted, "LeadUnit",
        "Accept → Planning by LeadUnit", "Decline → Registered by LeadUnit")]
    [InlineData("Planning", "制定措施", StatusBucket.InProgress, "LeadUnit, AssistingUnit", "SubmitPlan → PlanReview by LeadUnit")]
    [InlineData("PlanReview", "措施审核", StatusBucket.InProgress, "ResponsibleLeader, Liaison",
        "ApprovePlan → Implementing by ResponsibleLeader then Liaison", "ReturnPlan → Planning by ResponsibleLeader or Liaison")]
    [InlineData("Implementing", "整改中", StatusBucket.InProgress, "LeadUnit, AssistingUnit", "ApplyForClosure → LeaderReview by LeadUnit")]
    [InlineData("LeaderReview", "分管领导审核", StatusBucket.InProgress, "ResponsibleLeader",
        "ApproveClosure → Verification by ResponsibleLeader", "ReturnClosure → Implementing by ResponsibleLeader")]
    [InlineData("Verification", "待验收", StatusBucket.InProgress, "Verifier",
        "AcceptClosure → Closed by Verifier", "ReturnVerification → Implementing by Verifier")]
    [InlineData("Closed", "已销号", StatusBucket.Completed, "Liaison", "Sustain → Sustained by Liaison", "Reopen → Planning by Liaison")]
    [InlineData("Sustained", "长期坚持", StatusBucket.Completed, "SustainOwner",
        "PassReview → Sustained by SustainOwner or Liaison", "FailReview → Planning by SustainOwner or Liaison", "Reopen → Planning by Liaison")]
    [InlineData("Withdrawn", "撤销", StatusBucket.Ended, "")]
    [InlineData("Transferred", "移交", StatusBucket.Ended, "")]
    [InlineData("Merged", "合并", StatusBucket.Ended, "")]
    public void A_stage_is_counted_worked_on_and_left_as_the_domain_says(
        string name, string label, StatusBucket bucket, string waitsFor, params string[] leaves)
    {
        var stage = Standard.Definition.Stage(name);

        (stage.Label, stage.Bucket).ShouldBe((label, bucket));
        string.Join(", ", stage.Tasks.Select(task => task.Role)).ShouldBe(waitsFor);
        Leaving(name).Where(transition => !Endings.Contains(transition.To)).Select(Told).ShouldBe(leaves, ignoreOrder: true);
    }

    [Theory]
    [InlineData("Assigned", "Registered")]
    [InlineData("Planning", "Assigned")]
    [InlineData("PlanReview", "Planning")]
    [InlineData("Implementing", "PlanReview")]
    [InlineData("LeaderReview", "Implementing")]
    [InlineData("Verification", "LeaderReview")]
    [InlineData("Closed", "Verification")]
    [InlineData("Sustained", "Closed")]
    [InlineData("Withdrawn", "Registered")]
    [InlineData("Transferred", "Registered")]
    [InlineData("Merged", "Registered")]
    public void An_administrator_forces_a_case_back_one_stage_with_a_reason(string from, string to)
    {
        var correction = Standard.Definition.From(from).Single(transition => transition.Corrects);

        Told(correction).ShouldBe($"Correct → {to} by Administrator");
        correction.Requires.ShouldBe(["reason"]);
    }

    [Fact]
    public void There_are_no_other_stages() => Standard.Definition.Stages.Count.ShouldBe(12);

    [Fact]
    public void A_case_begins_as_registered() => Standard.Definition.Start.Name.ShouldBe("Registered");

    [Fact]
    public void Only_verification_awaits_verification_and_only_sustained_sustains()
    {
        Standard.Definition.Stages.Single(stage => stage.AwaitsVerification).Name.ShouldBe("Verification");
        Standard.Definition.Stages.Single(stage => stage.Sustains).Name.ShouldBe("Sustained");
    }

    [Theory]
    [InlineData("Withdrawal", "Withdrawn")]
    [InlineData("Transfer", "Transferred")]
    [InlineData("Merge", "Merged")]
    public void Every_open_stage_and_no_other_can_end_by_a_proposal_of_the_liaison_that_a_leader_approves(string kind, string end)
    {
        var open = Standard.Definition.Stages.Where(stage => stage.Bucket is StatusBucket.NotStarted or StatusBucket.InProgress);
        var proposes = Standard.Definition.Transitions.Single(transition => transition.Trigger == $"Propose{kind}");
        var approves = Standard.Definition.Transitions.Single(transition => transition.Trigger == $"Approve{kind}");

        (proposes.To, approves.To).ShouldBe((null, end));
        (proposes.Proposes, approves.Decides).ShouldBe((Enum.Parse<ProposalKind>(kind), Enum.Parse<ProposalKind>(kind)));
        proposes.Roles.ShouldBe([CaseRole.Liaison]);
        approves.Approvals.ShouldBe([CaseRole.Leader]);
        proposes.From.ShouldBe(open.Select(stage => stage.Name));
        approves.From.ShouldBe(open.Select(stage => stage.Name));
    }

    [Theory]
    [InlineData("Decline")]
    [InlineData("ReturnPlan")]
    [InlineData("ReturnClosure")]
    [InlineData("ReturnVerification")]
    [InlineData("FailReview")]
    [InlineData("Reopen")]
    [InlineData("RejectProposal")]
    public void Whoever_sends_something_back_says_why(string trigger) =>
        Standard.Definition.Transitions.Single(transition => transition.Trigger == trigger).Requires.ShouldContain("reason");

    [Theory]
    [InlineData("FailReview")]
    [InlineData("Reopen")]
    public void Going_back_to_work_after_the_closure_begins_a_new_cycle(string trigger) =>
        Standard.Definition.Transitions.Single(transition => transition.Trigger == trigger).StartsCycle.ShouldBeTrue();

    private static IEnumerable<TransitionDefinition> Leaving(string stage) =>
        Standard.Definition.From(stage).Where(transition => transition is { Stays: false, Corrects: false });

    private static string Told(TransitionDefinition transition) =>
        $"{transition.Trigger} → {transition.To} by {string.Join(" or ", transition.Roles)}{string.Join(" then ", transition.Approvals)}";
}
