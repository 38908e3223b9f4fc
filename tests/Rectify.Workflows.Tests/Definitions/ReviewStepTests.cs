using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Workflows.Tests.Definitions;

/// <summary>派驻纪检组会审 is put between two stages without a line of JSON.</summary>
public class ReviewStepTests
{
    [Theory]
    [InlineData("PlanReview", "ApprovePlan", "Implementing", "Planning", false)]
    [InlineData("LeaderReview", "ApproveClosure", "Verification", "Implementing", true)]
    [InlineData("Registered", "Assign", "Assigned", "Registered", false)]
    public void The_way_on_leads_through_the_step_and_back(string after, string led, string next, string back, bool reopensParts)
    {
        var changed = Joint(after, back).InsertInto(Standard.Definition);

        DefinitionCheck.Problems(changed, [Standard.Definition]).ShouldBeEmpty();
        changed.From(after).Single(one => one.Trigger == led).To.ShouldBe("JointReview");
        var ways = changed.From("JointReview").Where(one => one is { Stays: false, Corrects: false, Decides: null }).ToList();
        ways.Select(one => (one.Trigger, one.To, one.ReopensParts)).ShouldBe(
            [("JointReviewPass", next, false), ("JointReviewReturn", back, reopensParts)]);
        ways.ShouldAllBe(one => one.Roles.Single() == CaseRole.DisciplineGroup);
    }

    [Fact]
    public void An_administrator_still_goes_back_one_stage_at_a_time()
    {
        var changed = Joint("PlanReview", "Planning").InsertInto(Standard.Definition);

        changed.From("JointReview").Single(one => one.Corrects).To.ShouldBe("PlanReview");
        changed.From("Implementing").Single(one => one.Corrects).To.ShouldBe("JointReview");
    }

    [Fact]
    public void What_is_possible_all_the_time_is_possible_in_the_step_too()
    {
        var changed = Joint("PlanReview", "Planning").InsertInto(Standard.Definition);

        changed.From("JointReview").Select(one => one.Trigger).ShouldContain("ApproveWithdrawal");
        changed.From("JointReview").Select(one => one.Trigger).ShouldContain("HandOver");
        changed.Timers.Single(one => one.Name == "Overdue").Stages.ShouldContain("JointReview");
    }

    [Fact]
    public void Nothing_can_be_put_between_verification_and_closure() =>
        DefinitionCheck.Problems(Joint("Verification", "Implementing").InsertInto(Standard.Definition))
            .ShouldContain(one => one is StepTooMuch || one is SkipsVerification);

    [Fact]
    public void A_stage_that_leads_nowhere_has_nothing_after_it() =>
        Should.Throw<RefusedException>(() => Joint("Withdrawn", "Planning").InsertInto(Standard.Definition)).Refusal.ShouldBe(new NoWayOn("撤销"));

    [Fact]
    public void A_stage_that_is_not_there_is_refused_at_its_field() =>
        Should.Throw<RefusedException>(() => Joint("PlanReview", "Nowhere").InsertInto(Standard.Definition))
            .Refusal.ShouldBe(new StepNamesNoStage("Nowhere", "returnTo"));

    internal static ReviewStep Joint(string after, string back) => new()
    {
        After = after, Name = "JointReview", Label = "会审", Role = CaseRole.DisciplineGroup, Days = 5, ReturnTo = back,
    };
}
