using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Tests.Engine;

/// <summary>委托代办: what the represented one may do, the stand-in may do; what one of them did, neither does again.</summary>
public class StandInTests
{
    /// <summary>Everybody whose work in a case somebody else can do meanwhile.</summary>
    public static TheoryData<CaseRole> Delegable => [.. Enum.GetValues<CaseRole>().Except([CaseRole.Administrator])];

    [Theory, MemberData(nameof(Delegable))]
    public void A_stand_in_may_do_exactly_what_the_represented_one_may(CaseRole role)
    {
        var standIn = StandInFor(People.In(role));

        foreach (var (stage, transition) in Everything())
        {
            var one = Standard.ReadyFor(transition, stage);
            var (own, through) = (Standard.Decide(one, transition.Trigger, role), Standard.Decide(one, transition.Trigger, standIn));
            (through is Decision).ShouldBe(own is Decision, $"{transition.Trigger} in {stage}");
            if (through is Decision decision)
                (decision.ActingAs, decision.OnBehalfOf).ShouldBe((((Decision)own).ActingAs, (Guid?)People.In(role).Id));
        }
    }

    [Fact]
    public void Nobody_stands_in_for_an_administrator()
    {
        var standIn = StandInFor(People.In(CaseRole.Administrator), People.OfManyHats);

        foreach (var (stage, transition) in Everything().Where(one => one.Transition.Roles.Contains(CaseRole.Administrator)))
            Refusal(Standard.In(stage), transition.Trigger, standIn).ShouldBeOfType<RoleMayNot>();
    }

    [Fact]
    public void Who_holds_the_role_acts_in_person_whoever_else_is_represented()
    {
        var liaison = People.In(CaseRole.Liaison) with { StandsInFor = [People.OfManyHats] };

        var decision = Standard.Decide(Standard.In("Registered"), Triggers.Assign, liaison).OrThrow();

        (decision.ActingAs, decision.OnBehalfOf).ShouldBe((CaseRole.Liaison, null));
    }

    [Fact]
    public void What_somebody_may_only_as_a_stand_in_is_not_handed_on()
    {
        var standIn = StandInFor(People.In(CaseRole.LeadUnit));

        Refusal(Standard.In("Assigned"), Triggers.Accept, StandInFor(standIn)).ShouldBeOfType<RoleMayNot>();
    }

    [Fact]
    public void The_first_right_to_which_nothing_says_no_is_used()
    {
        var half = Standard.In("Implementing") with
        {
            Parts = [new PartFacts(People.LeadUnit, true, true), new PartFacts(People.AssistingUnit, false, false)],
        };
        var lead = People.In(CaseRole.LeadUnit) with { StandsInFor = [People.In(CaseRole.AssistingUnit)] };

        Standard.Decide(half, Triggers.FinishPart, lead).OrThrow().OnBehalfOf.ShouldBe(People.In(CaseRole.AssistingUnit).Id);
    }

    [Fact]
    public void Where_one_s_place_is_named_no_other_right_counts()
    {
        var lead = People.In(CaseRole.LeadUnit) with { StandsInFor = [People.In(CaseRole.AssistingUnit)] };
        var attempt = Standard.Attempt(Triggers.SubmitPlan, lead);

        LifecycleEngine.Decide(Standard.Definition, Standard.In("Planning"), attempt with { Holder = lead.Id }).ShouldBeOfType<Decision>();
        LifecycleEngine.Decide(Standard.Definition, Standard.In("Planning"), attempt with { Holder = People.In(CaseRole.AssistingUnit).Id })
            .ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<RoleMayNot>();
    }

    [Fact]
    public void Who_submitted_does_not_verify_through_somebody_else()
    {
        var submitter = People.In(CaseRole.LeadUnit) with { StandsInFor = [People.In(CaseRole.Verifier)] };

        Refusal(Standard.In("Verification"), Triggers.AcceptClosure, submitter).ShouldBeOfType<VerifierMustNotBeSubmitter>();
    }

    [Fact]
    public void Nobody_verifies_in_the_place_of_who_submitted()
    {
        var one = Standard.In("Verification") with { ClosureSubmittedById = People.In(CaseRole.Verifier).Id };

        Refusal(one, Triggers.AcceptClosure, StandInFor(People.In(CaseRole.Verifier))).ShouldBeOfType<VerifierMustNotStandInForSubmitter>();
        Refusal(one, Triggers.ReturnVerification, StandInFor(People.In(CaseRole.Verifier))).ShouldBeOfType<VerifierMustNotStandInForSubmitter>();
    }

    [Fact]
    public void Neither_verifies_what_one_submitted_for_the_other()
    {
        var represented = People.In(CaseRole.Verifier);
        var standIn = People.Strangers[0] with { Roles = represented.Roles };
        var one = Standard.In("Verification") with { ClosureSubmittedById = standIn.Id, ClosureSubmittedForId = represented.Id };

        Refusal(one, Triggers.AcceptClosure, standIn).ShouldBeOfType<VerifierMustNotBeSubmitter>();
        Refusal(one, Triggers.AcceptClosure, represented).ShouldBeOfType<VerifierMustNotStandInForSubmitter>();
        Standard.Decide(one, Triggers.AcceptClosure, People.OfManyHats).ShouldBeOfType<Decision>();
    }

    [Fact]
    public void An_approval_through_a_stand_in_is_the_only_one_of_both()
    {
        var (leader, liaison) = (People.In(CaseRole.ResponsibleLeader), People.In(CaseRole.Liaison));
        var standIn = liaison with { StandsInFor = [leader] };
        var first = Standard.Decide(Standard.In("PlanReview"), Triggers.ApprovePlan, standIn).OrThrow();
        var half = Standard.In("PlanReview") with { Approvers = first.Approvers, ApprovedFor = first.ApprovedFor };

        (first.OnBehalfOf, first.Approvers, first.ApprovedFor).ShouldSatisfyAllConditions(
            given => given.OnBehalfOf.ShouldBe(leader.Id),
            given => given.Approvers.ShouldBe([liaison.Id]),
            given => given.ApprovedFor.ShouldBe([leader.Id]));
        Refusal(half, Triggers.ApprovePlan, liaison).ShouldBeOfType<ApprovedBefore>();
        Refusal(half, Triggers.ApprovePlan, leader with { Roles = People.OfManyHats.Roles }).ShouldBeOfType<ApprovedBefore>();
        Standard.Decide(half, Triggers.ApprovePlan, People.OfManyHats).ShouldBeOfType<Decision>();
    }

    [Fact]
    public void Who_approved_in_person_gives_no_second_approval_in_the_place_of_another()
    {
        var leader = People.In(CaseRole.ResponsibleLeader) with { StandsInFor = [People.In(CaseRole.Liaison)] };
        var half = Standard.In("PlanReview") with { Approvers = [leader.Id] };
        var proposal = Standard.Pending(ProposalKind.Extension, leader);

        Refusal(half, Triggers.ApprovePlan, leader).ShouldBeOfType<ApprovedBefore>();
        Refusal(Standard.In("Implementing") with { PendingProposals = [proposal] }, Triggers.ApproveExtension, leader).ShouldBeOfType<ApprovedBefore>();
    }

    [Fact]
    public void A_stand_in_takes_back_what_the_represented_one_proposed()
    {
        var one = Standard.In("Implementing") with { PendingProposals = [Standard.Pending(ProposalKind.Extension)] };

        Standard.Decide(one, Triggers.RejectProposal, StandInFor(People.In(CaseRole.LeadUnit))).OrThrow()
            .OnBehalfOf.ShouldBe(People.In(CaseRole.LeadUnit).Id);
    }

    [Fact]
    public void What_is_offered_to_a_stand_in_is_what_the_represented_one_is_offered()
    {
        foreach (var stage in Standard.Definition.Stages.Select(stage => stage.Name))
            Offered(stage, StandInFor(People.In(CaseRole.LeadUnit))).ShouldBe(Offered(stage, People.In(CaseRole.LeadUnit)));
    }

    private static IEnumerable<(string Stage, TransitionDefinition Transition)> Everything() =>
        from transition in Standard.Definition.Transitions
        from stage in transition.From
        select (stage, transition);

    private static Actor StandInFor(params Actor[] represented) => People.Strangers[2] with { StandsInFor = represented };

    private static Domain.Common.Refusal Refusal(CaseSnapshot one, string trigger, Actor actor) =>
        Standard.Decide(one, trigger, actor).ShouldBeOfType<Refused>().Refusal;

    private static IEnumerable<string> Offered(string stage, Actor actor) => LifecycleEngine
        .Allowed(Standard.Definition, Standard.In(stage), Standard.Attempt("", actor)).Select(action => action.Trigger);
}
