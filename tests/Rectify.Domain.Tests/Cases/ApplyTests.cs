using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

public class ApplyTests
{
    [Fact]
    public void A_decision_made_in_another_stage_is_refused_and_changes_nothing()
    {
        var one = Registered();
        var stale = Move(one, "Assigned");
        one.Apply(Move(one, "Planning"), On(1));
        var (version, lines) = (one.Version, one.HistoryCount);

        Refusal<StageMovedOn>(() => one.Apply(stale, On(2))).Kind.ShouldBe(RefusalKind.Conflict);

        (one.Stage, one.Version, one.HistoryCount).ShouldBe(("Planning", version, lines));
    }

    [Fact]
    public void An_effective_day_before_the_previous_step_is_refused()
    {
        var one = Registered();
        one.Apply(Move(one, "Assigned"), On(5));

        Refusal<EffectiveBeforePrevious>(() => one.Apply(Move(one, "Planning"), On(4, recordedOn: 6))).Field.ShouldBe("effectiveOn");
        one.Apply(Move(one, "Planning"), On(5, recordedOn: 6));
        one.Stage.ShouldBe("Planning");
    }

    [Fact]
    public void Every_change_raises_the_version_by_one()
    {
        var one = Registered();
        var before = one.Version;

        one.Apply(Move(one, "Assigned"), On(1));

        one.Version.ShouldBe(before + 1);
    }

    [Fact]
    public void The_history_line_says_who_when_why_and_as_whom()
    {
        var one = Registered();
        one.Apply(Move(one, "Assigned") with { Trigger = "Assign" }, On(1, recordedOn: 3) with { Reason = "分工", Details = "限期整改" });

        one.History[^1].ShouldSatisfyAllConditions(
            line => (line.Trigger, line.FromStage, line.ToStage).ShouldBe(("Assign", "Registered", "Assigned")),
            line => (line.EffectiveOn, line.RecordedAt).ShouldBe((Day(1), Moment(3))),
            line => (line.ActorId, line.ActorName, line.ActingAs).ShouldBe((Liaison.Id, Liaison.Name, "Liaison")),
            line => (line.Reason, line.Details, line.Origin).ShouldBe(("分工", "限期整改", HistoryOrigin.Live)),
            line => (line.Sequence, line.Cycle).ShouldBe((2, 1)));
    }

    [Fact]
    public void The_day_of_the_closure_stays_until_the_case_is_open_again()
    {
        var one = Registered();
        one.Apply(Move(one, "Closed", StatusBucket.Completed), On(10));
        one.Apply(Move(one, "Sustained", StatusBucket.Completed), On(20));
        one.ClosedOn.ShouldBe(Day(10));

        one.Apply(Move(one, "Planning"), On(30));

        one.ClosedOn.ShouldBeNull();
    }

    [Fact]
    public void A_watch_ends_with_the_stage_that_sustains()
    {
        var one = Registered();
        one.Sustain(new Sustainment(Liaison.Id, Day(180), 6));
        one.Apply(Move(one, "Sustained", StatusBucket.Completed) with { Sustained = true }, On(1));
        one.Facts.Sustained.ShouldBeTrue();
        one.Facts.NextReviewOn.ShouldBe(Day(180));

        one.Apply(Move(one, "Planning"), On(2));

        one.Sustainment.ShouldBeNull();
        one.Facts.Sustained.ShouldBeFalse();
    }

    [Fact]
    public void A_new_cycle_starts_with_nothing_finished_forecast_blocked_or_submitted()
    {
        var one = Assigned();
        one.FinishPart(LeadUnit, Day(2));
        one.FinishPart(AssistingUnit, Day(2));
        one.SubmitClosure(Liaison.Id);
        one.Report("已完成");
        one.Block("等待批复");
        one.Apply(Move(one, "Closed", StatusBucket.Completed), On(3));

        one.Apply(Move(one, "Planning") with { StartsCycle = true }, On(4));

        one.ShouldSatisfyAllConditions(
            () => (one.Cycle, one.History[^1].Cycle, one.Facts.Cycle).ShouldBe((2, 2, 2)),
            () => one.Units.ShouldAllBe(part => part.FinishedOn == null),
            () => (one.Forecast, one.ClosureSubmittedById, one.Progress, one.BlockedBecause).ShouldBe((null, null, null, null)));
    }

    [Fact]
    public void A_return_reopens_the_part_of_the_lead_unit_alone()
    {
        var one = Assigned();
        one.FinishPart(LeadUnit, Day(2));
        one.FinishPart(AssistingUnit, Day(2));

        one.Apply(Move(one, "Implementing") with { ReopensParts = true }, On(3));

        one.Units.Single(part => part.IsLead).FinishedOn.ShouldBeNull();
        one.Units.Single(part => !part.IsLead).FinishedOn.ShouldBe(Day(2));
    }

    private static TRule Refusal<TRule>(Action action) where TRule : Refusal =>
        Should.Throw<RefusedException>(action).Refusal.ShouldBeOfType<TRule>();
}
