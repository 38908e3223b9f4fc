using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

public class PlanTests
{
    private readonly RectificationCase one = Assigned();

    [Fact]
    public void A_unit_without_a_part_plans_nothing_and_finishes_nothing()
    {
        var stranger = Guid.CreateVersion7();

        Refused(() => one.Plan(new Measure("修订制度", stranger, Day(2)))).ShouldBeOfType<UnitHasNoPart>();
        Refused(() => one.FinishPart(stranger, Day(2))).ShouldBeOfType<UnitHasNoPart>();
    }

    [Fact]
    public void The_lead_unit_has_one_part_even_where_it_is_named_among_the_assisting_ones() =>
        one.Units.Select(part => (part.UnitId, part.IsLead)).ShouldBe(
            [(LeadUnit, true), (AssistingUnit, false)], ignoreOrder: true);

    [Fact]
    public void Another_assignment_keeps_the_original_deadline()
    {
        one.Assign(new Assignment
        {
            ResponsibleLeaderId = Guid.CreateVersion7(), LeadUnitId = AssistingUnit, Type = default, Deadline = Day(50), ClosingStandard = "见效",
        });

        (one.Deadline, one.OriginalDeadline, one.LeadUnitId).ShouldBe((Day(50), Day(200), AssistingUnit));
        one.Units.ShouldHaveSingleItem().IsLead.ShouldBeTrue();
    }

    [Fact]
    public void Measures_have_places_of_their_own_whatever_was_removed_before()
    {
        var first = Plan("一");
        Plan("二");
        Plan("三");
        one.Unplan(first.Id).ShouldBeSameAs(first);
        Plan("四");

        one.CurrentMeasures.Select(link => link.Measure.Text).ShouldBe(["二", "三", "四"]);
        one.CurrentMeasures.Select(link => link.Ordinal).ShouldBeUnique();
        one.Snapshot().Measures.Select(measure => measure.Ordinal).ShouldBe([1, 2, 3]);
    }

    [Fact]
    public void A_new_cycle_begins_an_empty_plan_from_one()
    {
        var old = Plan("一");
        one.Apply(Move(one, "Closed", StatusBucket.Completed), On(3));
        one.Apply(Move(one, "Planning") with { StartsCycle = true }, On(4));
        one.CurrentMeasures.ShouldBeEmpty();

        Plan("二");

        one.CurrentMeasures.ShouldHaveSingleItem().Ordinal.ShouldBe(1);
        one.Measures.Count.ShouldBe(2);
        Refused(() => one.CompleteMeasure(old.Id, Day(5), "完成")).ShouldBeOfType<MeasureNotInCase>();
    }

    [Fact]
    public void A_measure_is_completed_once()
    {
        var measure = Plan("一");
        one.CompleteMeasure(measure.Id, Day(5), " 印发制度1项 ");

        (measure.DoneOn, measure.Result).ShouldBe((Day(5), "印发制度1项"));
        Refused(() => one.CompleteMeasure(measure.Id, Day(6), "再次完成")).ShouldBeOfType<MeasureAlreadyDone>();
        Refused(() => one.CompleteMeasure(Guid.CreateVersion7(), Day(6), "")).ShouldBeOfType<MeasureNotInCase>();
    }

    [Fact]
    public void The_snapshot_counts_each_measures_own_evidence()
    {
        var (first, second) = (Plan("一"), Plan("二"));
        one.Attach(EvidenceItem.Reference(one.Id, first.Id, LeadUnit, "会议纪要", Day(3), "〔2019〕12号"));
        one.Attach(EvidenceItem.Reference(one.Id, first.Id, LeadUnit, "通知", Day(3), "〔2019〕13号"));
        one.Attach(EvidenceItem.Reference(one.Id, null, LeadUnit, "总结", Day(3), "〔2019〕14号"));

        one.Snapshot().Measures.Select(measure => (measure.Id, measure.EvidenceCount)).ShouldBe([(first.Id, 2), (second.Id, 0)]);
    }

    private Measure Plan(string text)
    {
        var measure = new Measure(text, LeadUnit, Day(2));
        one.Plan(measure);
        return measure;
    }

    private static Refusal Refused(Action action) => Should.Throw<RefusedException>(action).Refusal;
}
