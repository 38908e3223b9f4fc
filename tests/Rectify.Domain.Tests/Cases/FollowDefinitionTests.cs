using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>Going on with another version: marked in the history, nothing else about the finding changes.</summary>
public class FollowDefinitionTests
{
    [Fact]
    public void It_is_a_line_of_the_history_under_the_new_version()
    {
        var one = Assigned();

        one.FollowDefinition(To(one, one.Stage), On(5) with { Reason = "增加会审" });

        var line = one.History[^1];
        (line.Trigger, line.FromStage, line.ToStage, line.Reason).ShouldBe(("Migrate", "Assigned", "Assigned", "增加会审"));
        (line.DefinitionVersion, one.DefinitionVersion, one.Version).ShouldBe((2, 2, 3));
        HistoryChain.FirstBreak(one.History, one.HistoryCount, one.HistoryHead).ShouldBeNull();
    }

    [Fact]
    public void It_counts_as_before_and_timers_keep_their_days()
    {
        var one = Assigned();
        var (facts, entered, known) = (one.Facts, one.StageEnteredOn, one.StageKnownAt);

        one.FollowDefinition(To(one, "Handed"), On(5));

        (one.Facts with { Stage = facts.Stage }).ShouldBe(facts);
        (one.Stage, one.StageEnteredOn, one.StageKnownAt).ShouldBe(("Handed", entered, known));
    }

    [Fact]
    public void Items_that_still_apply_stay_under_the_new_name_and_the_others_make_room()
    {
        var one = Registered(Task("分办"), Task("核对"));
        var kept = one.WorkItems[0];

        one.FollowDefinition(To(one, "Entered") with { Tasks = [Task("分办", Day(9)), Task("会审")] }, On(2));

        one.WorkItems.Where(item => item.ClosedOn is null).Select(item => (item.Title, item.Stage))
            .ShouldBe([("分办", "Entered"), ("会审", "Entered")]);
        one.WorkItems[0].ShouldBeSameAs(kept);
        one.WorkItems.Single(item => item.Title == "核对").ClosedOn.ShouldBe(Day(2));
    }

    [Fact]
    public void A_case_that_went_on_meanwhile_is_refused_and_stays_as_it_is()
    {
        var one = Assigned();
        var next = To(one, one.Stage);
        one.Apply(Move(one, "Planning"), On(3));

        Should.Throw<RefusedException>(() => one.FollowDefinition(next, On(4))).Refusal.ShouldBeOfType<StageMovedOn>();

        (one.DefinitionVersion, one.Stage).ShouldBe((1, "Planning"));
    }

    private static Continuation To(RectificationCase one, string stage) =>
        new("Migrate", one.Stage, new PlacedStage(stage, StatusBucket.NotStarted), "standard", 2, []);
}
