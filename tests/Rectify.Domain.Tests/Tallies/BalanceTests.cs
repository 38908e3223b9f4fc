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
    public void Of_a_part_what_comes_and_goes_open_is_moved_and_the_rest_counts_where_it_came_to()
    {
        var office = new Balance { Opening = 3, Closing = 0, MovedIn = 0, MovedOut = 0 }
            .With(new ScopeStep(StatusBucket.InProgress, StatusBucket.InProgress, WasIn: true, IsIn: false), 1)
            .With(new ScopeStep(StatusBucket.InProgress, StatusBucket.Completed, WasIn: true, IsIn: false), 1)
            .With(new ScopeStep(StatusBucket.InProgress, StatusBucket.Ended, WasIn: true, IsIn: true), 1)
            .With(new ScopeStep(StatusBucket.Completed, StatusBucket.Completed, WasIn: true, IsIn: false), 1)
            .With(new ScopeStep(StatusBucket.Completed, StatusBucket.InProgress, WasIn: false, IsIn: false), 1);
        var finance = new Balance { Opening = 0, Closing = 3, MovedIn = 0, MovedOut = 0 }
            .With(new ScopeStep(StatusBucket.InProgress, StatusBucket.InProgress, WasIn: false, IsIn: true), 1)
            .With(new ScopeStep(StatusBucket.InProgress, StatusBucket.Completed, WasIn: false, IsIn: true), 1)
            .With(new ScopeStep(StatusBucket.Completed, StatusBucket.InProgress, WasIn: false, IsIn: true), 1)
            .With(new ScopeStep(null, StatusBucket.NotStarted, WasIn: false, IsIn: true), 1);

        (office.MovedOut, office.Closed, office.Ended, office.Holds).ShouldBe((2, 0, 1, true));
        (finance.MovedIn, finance.Closed, finance.Reopened, finance.Added, finance.Holds).ShouldBe((2, 1, 1, 1, true));
        (office.Plus(finance).MovedIn, office.Plus(finance).MovedOut, office.Plus(finance).Holds).ShouldBe((2, 2, true));
        (new Balance().MovedIn, new Balance().Plus(new Balance()).MovedOut).ShouldBe((null, null));
    }

    [Fact]
    public void It_does_not_hold_where_a_finding_is_missing()
    {
        var balance = new Balance { Opening = 3, Closing = 1 }.With(StatusBucket.InProgress, StatusBucket.Completed, 1);

        balance.Expected.ShouldBe(2);
        balance.Holds.ShouldBeFalse();
    }
}
