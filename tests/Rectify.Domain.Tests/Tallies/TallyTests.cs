using CsCheck;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Tallies;

public class TallyTests
{
    private static readonly Gen<Tally> Tallies =
        Gen.Select(Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], Gen.Int[0, 9], (notStarted, inProgress, completed, ended) => new Tally
        {
            NotStarted = notStarted, InProgress = inProgress, Completed = completed, Ended = ended,
        });

    [Fact]
    public void Completed_and_in_progress_make_the_total() => Tallies.Sample(tally => (tally.Completed + tally.Open).ShouldBe(tally.Total));

    [Fact]
    public void Nothing_open_is_claimed_only_of_something() =>
        Tallies.Sample(tally => tally.NothingOpen.ShouldBe(tally is { NotStarted: 0, InProgress: 0, Completed: > 0 }));

    [Fact]
    public void All_this_year_needs_a_forecast_of_every_open_one() => Gen.Select(Tallies, Gen.Int[0, 18]).Sample((tally, forecasts) =>
        (tally with { ForecastThisYear = forecasts }).AllExpectedThisYear.ShouldBe(tally.Total > 0 && forecasts == tally.Open));

    [Fact]
    public void A_tally_of_nothing_has_no_percentage() => Tally.Empty.Percent.ShouldBe(Percentage.None);
}
