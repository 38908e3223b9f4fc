using Rectify.Domain.Cases;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Engine;

public class InputsTests
{
    public static TheoryData<string, string> Required =>
        [.. from transition in Standard.Definition.Transitions.DistinctBy(action => action.Trigger)
            from input in transition.Requires
            select (transition.Trigger, input)];

    [Theory, MemberData(nameof(Required))]
    public void An_action_without_a_required_input_is_refused_and_names_it(string trigger, string input)
    {
        var transition = Standard.Definition.Transitions.First(action => action.Trigger == trigger);
        var one = Standard.ReadyFor(transition, transition.From[0]);
        var actor = People.In(transition.Rejects ? CaseRole.Leader : transition.Roles[0]);
        var attempt = Standard.Attempt(trigger, actor) with
        {
            Given = Standard.EveryInput.Except([input]).ToHashSet(),
            ProposalId = one.PendingProposals is [var first, ..] ? first.Id : null,
        };

        var verdict = LifecycleEngine.Decide(Standard.Definition, one, attempt);

        var refusal = verdict.ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<InputMissing>();
        refusal.Field.ShouldBe(input);
        refusal.Chinese.ShouldContain(InputNames.Chinese(input));
    }

    [Fact]
    public void Whoever_may_not_act_is_told_so_before_any_input_is_asked_for()
    {
        var attempt = Standard.Attempt(Triggers.Assign, People.In(CaseRole.Verifier)) with { Given = new HashSet<string>() };

        LifecycleEngine.Decide(Standard.Definition, Standard.In("Registered"), attempt)
            .ShouldBeOfType<Refused>().Refusal.ShouldBeOfType<RoleMayNot>();
    }
}
