using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Tests.Definitions;
using Rectify.Workflows.Trials;

namespace Rectify.Workflows.Tests.Trials;

/// <summary>A definition is tried on a sample case before anybody is started on it.</summary>
public class TrialTests
{
    private static readonly LifecycleDefinition Reviewed = ReviewStepTests.Joint("PlanReview", "Planning").InsertInto(Standard.Definition);

    private readonly Trial trial = new(Reviewed, Standard.Today, WorkCalendar.WeekendsOnly);

    [Fact]
    public void Stepping_through_the_main_way_reaches_the_end()
    {
        (CaseRole Role, string Trigger)[] way =
        [
            (CaseRole.Liaison, "Assign"), (CaseRole.LeadUnit, "Accept"), (CaseRole.LeadUnit, "SubmitPlan"),
            (CaseRole.ResponsibleLeader, "ApprovePlan"), (CaseRole.Liaison, "ApprovePlan"), (CaseRole.DisciplineGroup, "JointReviewPass"),
            (CaseRole.LeadUnit, "ApplyForClosure"), (CaseRole.ResponsibleLeader, "ApproveClosure"), (CaseRole.Verifier, "AcceptClosure"),
            (CaseRole.Liaison, "Sustain"),
        ];

        way.Aggregate(new TrialCase(), (one, step) => trial.After(one, step.Role, step.Trigger)).Stage.ShouldBe("Sustained");
    }

    [Fact]
    public void Each_role_sees_what_it_may_and_which_rule_keeps_it_from_the_rest()
    {
        var roles = trial.Roles(new TrialCase { Stage = "JointReview" });

        roles.Single(one => one.Role == CaseRole.DisciplineGroup).Allowed.Select(one => one.Label).ShouldBe(["会审通过", "会审退回"]);
        roles.Single(one => one.Role == CaseRole.LeadUnit).Refused.ShouldContain(one => one.Label == "会审通过" && one.Rule == "RoleMayNot");
    }

    [Fact]
    public void The_facts_of_the_sample_case_decide()
    {
        var verifier = trial.Roles(new TrialCase { Stage = "Verification", VerifierApplied = true }).Single(one => one.Role == CaseRole.Verifier);
        var unit = trial.Roles(new TrialCase { Stage = "Implementing", PartsFinished = false }).Single(one => one.Role == CaseRole.LeadUnit);

        verifier.Refused.ShouldContain(one => one.Trigger == "AcceptClosure" && one.Rule == "VerifierMustNotBeSubmitter");
        unit.Refused.ShouldContain(one => one.Trigger == "ApplyForClosure" && one.Rule == "PartsStillOpen");
        Should.Throw<RefusedException>(() => trial.After(new TrialCase { Stage = "Implementing", MeasuresDone = false }, CaseRole.LeadUnit, "ApplyForClosure"));
    }

    [Fact]
    public void Work_items_and_timers_have_their_days()
    {
        // 2 March 2020 is a Monday.
        trial.Tasks(new TrialCase { Stage = "JointReview" }).ShouldBe([new TrialTask("会审", "派驻纪检组", new DateOnly(2020, 3, 9))]);
        trial.Timers(new TrialCase { Stage = "Implementing", DaysToDeadline = 30 }).Select(one => (one.Name, one.On)).ShouldBe(
        [
            ("DeadlineIn15Days", new DateOnly(2020, 3, 17)), ("DeadlineIn3WorkingDays", new DateOnly(2020, 3, 27)),
            ("Overdue", new DateOnly(2020, 4, 2)), ("Overdue5WorkingDays", new DateOnly(2020, 4, 8)),
        ]);
    }

    [Fact]
    public void A_stage_that_the_definition_lacks_is_refused() =>
        Should.Throw<RefusedException>(() => trial.Tasks(new TrialCase { Stage = "Nowhere" })).Refusal.ShouldBe(new StepNamesNoStage("Nowhere", "stage"));
}
