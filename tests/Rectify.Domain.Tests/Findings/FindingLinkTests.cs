using Rectify.Domain.Common;
using Rectify.Domain.Findings;

namespace Rectify.Domain.Tests.Findings;

public class FindingLinkTests
{
    private static readonly LinkEnd First = new(Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2019, 11, 18));
    private static readonly LinkEnd Again = new(Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2020, 5, 6));

    [Fact]
    public void The_same_problem_is_one_row_whoever_begins()
    {
        var (one, other) = (Between(FindingLinkKind.SameProblem, First, Again), Between(FindingLinkKind.SameProblem, Again, First));

        (one.FindingId, one.OtherId).ShouldBe((other.FindingId, other.OtherId));
        one.OtherThan(First.FindingId).ShouldBe(Again.FindingId);
        one.OtherThan(Again.FindingId).ShouldBe(First.FindingId);
    }

    [Fact]
    public void A_repeat_leads_from_the_later_to_the_earlier()
    {
        var link = Between(FindingLinkKind.Repeat, Again, First);

        (link.FindingId, link.OtherId, link.Note).ShouldBe((Again.FindingId, First.FindingId, "仍未审批"));
        Refusal(FindingLinkKind.Repeat, First, Again).ShouldBe(new RepeatBeforeTheFirst(First.FeedbackDate, Again.FeedbackDate));
    }

    [Fact]
    public void Within_one_source_a_finding_may_repeat_another_but_not_be_the_same()
    {
        var neighbour = First with { FindingId = Guid.CreateVersion7() };

        Between(FindingLinkKind.Repeat, First, neighbour).Kind.ShouldBe(FindingLinkKind.Repeat);
        Refusal(FindingLinkKind.SameProblem, First, neighbour).ShouldBe(new SameProblemWithinSource());
    }

    [Theory]
    [InlineData(FindingLinkKind.SameProblem)]
    [InlineData(FindingLinkKind.Repeat)]
    public void Nothing_is_linked_to_itself(FindingLinkKind kind) => Refusal(kind, First, First).ShouldBe(new LinkedToItself());

    private static FindingLink Between(FindingLinkKind kind, LinkEnd one, LinkEnd other) =>
        FindingLink.Between(kind, one, other, " 仍未审批 ", Guid.CreateVersion7(), new DateOnly(2020, 6, 1));

    private static Refusal Refusal(FindingLinkKind kind, LinkEnd one, LinkEnd other) =>
        Should.Throw<RefusedException>(() => Between(kind, one, other)).Refusal;
}
