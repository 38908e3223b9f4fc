using Rectify.Domain.Findings;

namespace Rectify.Domain.Tests.Findings;

public class SameProblemsTests
{
    private static readonly LinkEnd[] Ends =
        [.. Enumerable.Range(0, 5).Select(_ => new LinkEnd(Guid.CreateVersion7(), Guid.CreateVersion7(), new DateOnly(2020, 1, 1)))];

    [Fact]
    public void Links_are_followed_from_one_to_the_next()
    {
        var problems = SameProblems.Of([Link(0, 1), Link(3, 4), Link(2, 1)]);

        problems.Select(one => one.Count).ShouldBe([3, 2], ignoreOrder: true);
        problems.Single(one => one.Count == 3).ShouldBe([Ends[0].FindingId, Ends[1].FindingId, Ends[2].FindingId], ignoreOrder: true);
    }

    [Fact]
    public void A_repeat_is_another_problem() => SameProblems.Of([Link(0, 1, FindingLinkKind.Repeat)]).ShouldBeEmpty();

    private static FindingLink Link(int one, int other, FindingLinkKind kind = FindingLinkKind.SameProblem) =>
        FindingLink.Between(kind, Ends[one], Ends[other], null, Guid.CreateVersion7(), new DateOnly(2020, 2, 1));
}
