using System.Collections.Concurrent;
using CsCheck;
using Rectify.Domain.Cases;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Tests.Tables;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>
/// Cases led astray: people do at random what they may, and try what they may not, thousands of times in one life. A
/// failure prints the seed and the shortest walk that was found.
/// </summary>
public class RandomWalkTests
{
    private const int MostAttempts = 10;

    private static readonly Gen<Step> Steps = Gen.Select(
        Gen.Int[0, 9_999], Gen.Int[0, 19], Gen.Int[0, 2], Gen.Frequency((9, Gen.Const(0)), (2, Gen.Int[0, 40])), Gen.Int[0, 9],
        (pick, kind, days, back, minutes) => new Step(pick, kind, days, back, minutes));

    private static readonly Gen<Step[]> Walks = Steps.Array[200, 4_000];

    /// <summary>What stands in somebody's way sooner or later, be it the lifecycle or the case itself.</summary>
    private static readonly string[] Refusals =
    [
        nameof(ActionNotInStage), nameof(RoleMayNot), nameof(InputMissing), nameof(ProposalNotPending),
        nameof(StageMovedOn), nameof(EffectiveBeforePrevious), nameof(MeasureAlreadyDone), nameof(MeasureOfOtherUnit),
    ];

    public static TheoryData<string> Definitions => [.. Shipped.All.Select(Shipped.NameOf)];

    [Theory, MemberData(nameof(Definitions))]
    public void Whatever_is_done_the_invariants_hold_and_everything_is_met(string name)
    {
        var definition = Shipped.Named(name);
        var (stages, done, refused) = (new ConcurrentBag<string>(), new ConcurrentBag<string>(), new ConcurrentBag<string>());

        // Ten walks meet everything, nearly always: what chance has left out comes up in the next ones.
        for (var attempt = 0; attempt < MostAttempts && !IsEverythingMet(); attempt++)
            Walks.Sample(Walk, iter: 10);

        stages.Distinct().ShouldBe(definition.Stages.Select(stage => stage.Name), ignoreOrder: true);
        done.Distinct().ShouldBe(definition.Transitions.Select(action => action.Trigger).Distinct(), ignoreOrder: true);
        Refusals.ShouldBeSubsetOf(refused.Distinct());

        bool IsEverythingMet() => IsMet(definition.Stages.Select(stage => stage.Name), stages)
            && IsMet(definition.Transitions.Select(action => action.Trigger), done) && IsMet(Refusals, refused);

        void Walk(Step[] walk)
        {
            var office = new Office(definition);
            foreach (var step in walk)
            {
                if (!definition.From(office.Case.Stage).Any())
                    office = Follow(office);
                var verdict = new Walker(office).Take(step);
                Invariants.Hold(office);
                if (verdict is Decision decision)
                    done.Add(decision.Trigger);
                else
                    refused.Add(((Refused)verdict).Refusal.Rule);
                stages.Add(office.Case.Stage);
            }
            new WholeLife(office).Holds();
        }
    }

    private static bool IsMet(IEnumerable<string> wanted, IEnumerable<string> met) => !wanted.Except(met).Any();

    /// <summary>Where an ended case can only lie there, the next one goes on.</summary>
    private static Office Follow(Office ended)
    {
        new WholeLife(ended).Holds();
        return new Office(ended.Definition);
    }
}
