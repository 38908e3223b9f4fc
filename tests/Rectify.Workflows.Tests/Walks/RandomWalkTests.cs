using System.Collections.Concurrent;
using CsCheck;
using Rectify.Domain.Cases;

namespace Rectify.Workflows.Tests.Walks;

/// <summary>Cases led astray: people do at random what they may, and try what they may not.</summary>
public class RandomWalkTests
{
    private const int Steps = 160;

    private static readonly string[] EveryTrigger = [.. Standard.Definition.Transitions.Select(transition => transition.Trigger)];

    private static readonly Gen<(int Pick, int Kind, int Days)[]> Walks =
        Gen.Select(Gen.Int[0, 9_999], Gen.Int[0, 19], Gen.Int[0, 2]).Array[Steps];

    [Fact]
    public void Whatever_is_done_the_invariants_hold_and_every_stage_is_met()
    {
        var (stages, done, refused) = (new ConcurrentDictionary<string, int>(), 0, 0);

        Walks.Sample(walk =>
        {
            var office = new Office();
            foreach (var step in walk)
            {
                office.PassDays(step.Days);
                if (Take(office, step.Pick, step.Kind) is Refused)
                    Interlocked.Increment(ref refused);
                Interlocked.Increment(ref done);
                stages.AddOrUpdate(office.Case.Stage, 1, (_, count) => count + 1);
            }
            Invariants.HoldForTheWholeLife(office.Case);
        }, iter: 200);

        stages.Keys.ShouldBe(Standard.Definition.Stages.Select(stage => stage.Name), ignoreOrder: true);
        (done - refused).ShouldBeGreaterThan(8_000);
        refused.ShouldBeGreaterThan(1_000);
    }

    private static Verdict Take(Office office, int pick, int kind)
    {
        var (version, lines) = (office.Case.Version, office.Case.HistoryCount);
        var verdict = kind switch
        {
            < 4 => office.Try(EveryTrigger[pick % EveryTrigger.Length], People.All[pick / 100 % People.All.Count]),
            _ => Sensible(office, pick, kind),
        };
        if (verdict is Refused)
            (office.Case.Version, office.Case.HistoryCount).ShouldBe((version, lines));
        Invariants.Hold(office.Case);
        return verdict;
    }

    /// <summary>
    /// Something that somebody can do now. Endings are rare and the way forward is taken often, or no case would live
    /// long enough to be closed.
    /// </summary>
    private static Verdict Sensible(Office office, int pick, int kind)
    {
        var ending = kind == 4 && pick < 3_000;
        var possible = office.Possible().Where(action => Ends(action.Trigger) == ending).ToList();
        var forward = kind > 14 ? possible.Where(action => action.Primary).ToList() : [];
        var (actor, trigger, _) = forward.Count > 0 ? forward[pick % forward.Count]
            : possible.Count > 0 ? possible[pick % possible.Count] : (People.OfManyHats, Triggers.Accept, false);
        return office.Try(trigger, actor);
    }

    private static bool Ends(string trigger) => Standard.Definition.Transitions
        .Any(action => action.Trigger == trigger && (action.Proposes ?? action.Decides) >= ProposalKind.Withdrawal);
}
