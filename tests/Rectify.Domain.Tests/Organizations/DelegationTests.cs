using Rectify.Domain.Common;
using Rectify.Domain.Organizations;

namespace Rectify.Domain.Tests.Organizations;

/// <summary>Both days of a delegation count; ended early, it holds from that day on no longer.</summary>
public class DelegationTests
{
    private static readonly DateOnly First = new(2021, 3, 2);

    [Theory]
    [InlineData(-1, DelegationState.Upcoming)]
    [InlineData(0, DelegationState.Holds)]
    [InlineData(6, DelegationState.Holds)]
    [InlineData(7, DelegationState.Over)]
    public void It_holds_from_the_first_day_to_the_last(int days, DelegationState state) =>
        Week().StateOn(First.AddDays(days)).ShouldBe(state);

    [Theory]
    [InlineData(-3)]
    [InlineData(0)]
    [InlineData(6)]
    public void Ended_early_it_is_over_that_very_day(int days)
    {
        var delegation = Week();

        delegation.Revoke(First.AddDays(days));

        delegation.StateOn(First.AddDays(days)).ShouldBe(DelegationState.Over);
        delegation.StateOn(First.AddDays(days + 1)).ShouldBe(DelegationState.Over);
    }

    [Fact]
    public void What_is_over_is_not_ended_again()
    {
        var delegation = Week();
        delegation.Revoke(First);

        Should.Throw<RefusedException>(() => delegation.Revoke(First)).Refusal.ShouldBeOfType<DelegationIsOver>();
        Should.Throw<RefusedException>(() => Week().Revoke(First.AddDays(7))).Refusal.ShouldBeOfType<DelegationIsOver>();
    }

    private static Delegation Week() =>
        new(Guid.CreateVersion7(), Guid.CreateVersion7(), First, First.AddDays(6), "出差", Guid.CreateVersion7());
}
