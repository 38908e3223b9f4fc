using Rectify.Domain.Cases;
using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>A paper says where a case stands.</summary>
public class PlacementTests
{
    private static readonly PlacedStage Implementing = new("Implementing", StatusBucket.InProgress);
    private static readonly PlacedStage Sustained = new("Sustained", StatusBucket.Completed);

    [Fact]
    public void The_line_is_marked_as_imported_and_the_chain_goes_on()
    {
        var one = Registered();

        one.Place(At(Implementing), On(30));

        one.History[^1].ShouldSatisfyAllConditions(
            line => (line.Origin, line.Trigger, line.ActingAs).ShouldBe((HistoryOrigin.Imported, "Import", "")),
            line => (line.FromStage, line.ToStage).ShouldBe(("Registered", "Implementing")));
        HistoryChain.FirstBreak(one.History, one.HistoryCount, one.HistoryHead).ShouldBeNull();
    }

    [Fact]
    public void A_completed_row_brings_its_day_and_its_watch()
    {
        var one = Registered(Task("分办"));
        var watch = Sustainment.ProposedFor(Liaison.Id, Day(60));

        one.Place(At(Sustained) with { ClosedOn = Day(60), Sustainment = watch, Tasks = [Task("复核")] }, On(60));

        (one.ClosedOn, one.Sustainment, one.IsOpen).ShouldBe((Day(60), watch, false));
        watch.NextReviewOn.ShouldBe(Day(60).AddMonths(6));
        one.WorkItems.Where(item => item.ClosedOn is null).ShouldHaveSingleItem().Title.ShouldBe("复核");
    }

    [Fact]
    public void A_row_that_waits_for_the_verifier_is_counted_so()
    {
        var one = Registered();

        one.Place(At(new PlacedStage("Verification", StatusBucket.InProgress, AwaitsVerification: true)), On(60));

        one.Facts.AwaitingVerification.ShouldBeTrue();
    }

    [Fact]
    public void A_row_without_forecast_or_progress_takes_nothing_away()
    {
        var one = Registered();
        one.Place(At(Implementing) with { Forecast = Day(300), Progress = "已印发制度" }, On(30));

        one.Place(At(Implementing), On(40));

        (one.Forecast, one.Progress).ShouldBe((Day(300), "已印发制度"));
    }

    [Fact]
    public void Approvals_of_the_stage_before_do_not_count_in_the_new_one()
    {
        var one = Registered();
        one.Apply(Move(one, "PlanReview") with { Approvers = [Liaison.Id] }, On(1));

        one.Place(At(Implementing), On(30));

        one.Approvers.ShouldBeEmpty();
    }

    [Fact]
    public void A_placement_before_the_last_step_is_refused()
    {
        var one = Registered();
        one.Apply(Move(one, "Assigned"), On(20));

        Should.Throw<RefusedException>(() => one.Place(At(Implementing), On(10, recordedOn: 30)))
            .Refusal.ShouldBeOfType<EffectiveBeforePrevious>();
        one.Stage.ShouldBe("Assigned");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_waits_for_an_approval_waits_on_unless_the_case_is_completed(bool completed)
    {
        var one = Assigned();
        one.Propose(ProposalKind.Forecast, "预计", Day(300), null, Liaison.Id, Day(2));
        one.Apply(Stay(one) with { Tasks = [Task("审批", null, ProposalKind.Forecast)] }, On(2));

        one.Place(At(completed ? Sustained : Implementing), On(30));

        one.PendingProposals.Any().ShouldBe(!completed);
        one.WorkItems.Any(item => item.ClosedOn is null).ShouldBe(!completed);
    }

    private static Placement At(PlacedStage stage) => new("Import", stage, null, null, null, null, null, []);
}
