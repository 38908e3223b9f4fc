using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>tallies.md, rule 11.</summary>
public class BalanceTests
{
    [Fact]
    public void Every_move_is_the_flow_that_it_is()
    {
        var balance = new Balance { Opening = 10, Closing = 9 }
            .With(null, StatusBucket.NotStarted, 4)
            .With(StatusBucket.NotStarted, StatusBucket.InProgress, 3)
            .With(StatusBucket.InProgress, StatusBucket.Completed, 5)
            .With(StatusBucket.Completed, StatusBucket.Completed, 2)
            .With(StatusBucket.Completed, StatusBucket.InProgress, 1)
            .With(StatusBucket.NotStarted, StatusBucket.Ended, 1);

        (balance.Added, balance.Reopened, balance.Closed, balance.Ended).ShouldBe((4, 1, 5, 1));
        balance.Holds.ShouldBeTrue();
    }

    [Fact]
    public void What_is_registered_as_done_is_added_and_closed() =>
        new Balance().With(null, StatusBucket.Completed, 2).ShouldSatisfyAllConditions(
            balance => (balance.Added, balance.Closed).ShouldBe((2, 2)),
            balance => balance.Holds.ShouldBeTrue());

    [Fact]
    public void It_does_not_hold_where_a_finding_is_missing()
    {
        var balance = new Balance { Opening = 3, Closing = 1 }.With(StatusBucket.InProgress, StatusBucket.Completed, 1);

        balance.Expected.ShouldBe(2);
        balance.Holds.ShouldBeFalse();
    }
}
