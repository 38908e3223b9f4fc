using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Measures;
using static Rectify.Domain.Tests.Cases.Told;

namespace Rectify.Domain.Tests.Cases;

/// <summary>提交新版: nothing is overwritten, and of each piece of evidence the latest revision counts.</summary>
public class RevisionTests
{
    private readonly RectificationCase one = Assigned();

    [Fact]
    public void A_measure_has_as_much_evidence_as_there_are_latest_revisions()
    {
        var measure = new Measure("修订制度", LeadUnit, Day(100));
        one.Plan(measure);
        var first = Attach(File("a", LeadUnit, measure.Id));
        var second = Attach(File("b").Revising(first));

        one.Snapshot().Measures.ShouldHaveSingleItem().EvidenceCount.ShouldBe(1);
        one.LatestEvidence().ShouldBe([second]);
        (second.RevisesId, second.Revision, second.MeasureId, second.UnitId).ShouldBe((first.Id, 2, measure.Id, first.UnitId));
    }

    [Fact]
    public void Only_the_latest_revision_gets_a_next_one()
    {
        var first = Attach(File("a"));
        var third = Attach(File("c").Revising(Attach(File("b").Revising(first))));

        Refused(() => one.Revisable(first.Id, Units(LeadUnit))).ShouldBe(new RevisionIsNotTheLatest(3));
        one.Revisable(third.Id, Units(LeadUnit)).ShouldBeSameAs(third);
        Refused(() => one.Revisable(Guid.CreateVersion7(), Units(LeadUnit))).ShouldBeOfType<EvidenceNotInCase>();
    }

    [Fact]
    public void It_is_for_the_unit_that_handed_it_in_and_for_the_lead_unit()
    {
        var (lead, assisting) = (Attach(File("a", LeadUnit)), Attach(File("b", AssistingUnit)));

        Refused(() => one.Revisable(lead.Id, Units(AssistingUnit))).ShouldBeOfType<EvidenceOfOtherUnit>();
        one.Revisable(assisting.Id, Units(AssistingUnit)).ShouldBeSameAs(assisting);
        one.Revisable(assisting.Id, Units(LeadUnit)).ShouldBeSameAs(assisting);
    }

    [Fact]
    public void The_same_content_is_no_revision() =>
        Refused(() => File("a").Revising(Attach(File("a")))).ShouldBeOfType<RevisionIsTheSame>();

    private EvidenceItem Attach(EvidenceItem item)
    {
        one.Attach(item);
        return item;
    }

    private EvidenceItem File(string hash, Guid? unit = null, Guid? measure = null) =>
        EvidenceItem.File(one.Id, measure, unit ?? LeadUnit, $"{hash}.txt", Day(2), new StoredFile(hash, 1, "text/plain"));

    private static Refusal Refused(Action action) => Should.Throw<RefusedException>(action).Refusal;

    private static HashSet<Guid> Units(Guid unit) => [unit];
}
