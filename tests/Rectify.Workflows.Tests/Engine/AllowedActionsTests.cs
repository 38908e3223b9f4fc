using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Tests.Engine;

/// <summary>What people are offered is read from the table that refuses.</summary>
public class AllowedActionsTests
{
    public static TheoryData<string> Stages => [.. Standard.Definition.Stages.Select(stage => stage.Name)];

    [Theory, MemberData(nameof(Stages))]
    public void What_is_offered_without_a_blocking_rule_is_decided_and_the_rest_is_refused(string stage)
    {
        var wrong = from actor in People.All
                    from one in Situations(stage)
                    let offered = Offered(one, actor).Where(action => action.BlockedBy is null).Select(action => action.Trigger)
                    let decided = from transition in Standard.Definition.From(stage)
                                  from about in Subjects(one, transition)
                                  where Standard.Decide(about, transition.Trigger, actor) is Decision
                                  select transition.Trigger
                    where !offered.SequenceEqual(decided)
                    select $"{actor.Name}: offered {string.Join(',', offered)}, decided {string.Join(',', decided)}";

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_actor_can_still_put_right_is_offered_with_the_rule_that_holds_it_back() =>
        Offered(Standard.In("Planning") with { Measures = [] }, People.In(CaseRole.LeadUnit))
            .Single(action => action.Trigger == Triggers.SubmitPlan).BlockedBy.ShouldBeOfType<PlanNeedsMeasure>();

    [Fact]
    public void What_makes_no_sense_now_is_left_out() =>
        Offered(Standard.In("Implementing"), People.In(CaseRole.LeadUnit)).ShouldNotContain(action => action.Trigger == Triggers.Unblock);

    [Fact]
    public void The_decision_on_a_proposal_says_on_which()
    {
        var pending = Standard.Pending(ProposalKind.Forecast);
        var one = Standard.In("Implementing") with { PendingProposals = [Standard.Pending(ProposalKind.Extension), pending] };

        Offered(one, People.In(CaseRole.ResponsibleLeader)).Single(action => action.Trigger == Triggers.ApproveForecast)
            .ProposalId.ShouldBe(pending.Id);
    }

    [Fact]
    public void The_likelier_action_is_marked() =>
        Offered(Standard.In("Verification"), People.In(CaseRole.Verifier)).Single(action => action.Primary)
            .ShouldSatisfyAllConditions(
                action => (action.Trigger, action.Label).ShouldBe((Triggers.AcceptClosure, "验收通过")),
                action => action.Requires.ShouldBe(["opinion"]));

    /// <summary>A rejection is offered for each proposal, an approval for the one of its kind, anything else for the case.</summary>
    private static IEnumerable<CaseSnapshot> Subjects(CaseSnapshot one, TransitionDefinition transition) => transition switch
    {
        { Rejects: true } => one.PendingProposals.Select(pending => About(one, pending)),
        { Decides: { } kind } => one.PendingProposals.Where(pending => pending.Kind == kind).Select(pending => About(one, pending)),
        _ => [one],
    };

    /// <summary>The same case with one of its proposals first, which is the one that a test's attempt is about.</summary>
    private static CaseSnapshot About(CaseSnapshot one, ProposalFacts first) =>
        one with { PendingProposals = [first, .. one.PendingProposals.Where(other => other != first)] };

    private static CaseSnapshot[] Situations(string stage) =>
    [
        Standard.In(stage),
        Standard.In(stage) with { Blocked = true, Measures = [] },
        Standard.In(stage) with { Parts = [], ResponsibleLeaderId = null, SustainOwnerId = null },
        Standard.In(stage) with { PendingProposals = [.. Enum.GetValues<ProposalKind>().Select(kind => Standard.Pending(kind))] },
        Standard.In(stage) with { ClosureSubmittedById = People.OfManyHats.Id },
    ];

    private static IReadOnlyList<AllowedAction> Offered(CaseSnapshot one, Actor actor) =>
        LifecycleEngine.Allowed(Standard.Definition, one, Standard.Attempt("", actor));
}
