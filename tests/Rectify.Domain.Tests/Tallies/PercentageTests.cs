using CsCheck;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Tests.Tallies;

/// <summary>tallies.md, rule 9.</summary>
public class PercentageTests
{
    [Theory]
    [InlineData(17, 23, "73.91%")]
    [InlineData(0, 23, "0.00%")]
    [InlineData(23, 23, "100.00%")]
    [InlineData(1, 3, "33.33%")]
    [InlineData(2, 3, "66.67%")]
    [InlineData(0, 0, "—")]
    public void It_prints_two_decimals(int completed, int total, string text) => Percentage.Text(completed, total).ShouldBe(text);

    [Theory]
    [InlineData(1, 800, "0.13%")]
    [InlineData(3, 800, "0.38%")]
    [InlineData(13, 80000, "0.02%")]
    public void It_rounds_half_up(int completed, int total, string text) => Percentage.Text(completed, total).ShouldBe(text);

    [Theory]
    [InlineData(99_999, 100_000)]
    [InlineData(999_999, 1_000_000)]
    public void It_never_says_100_while_one_is_open(int completed, int total) => Percentage.Text(completed, total).ShouldBe("99.99%");

    [Fact]
    public void Nothing_to_divide_by_has_no_percentage() => Percentage.Of(0, 0).ShouldBeNull();

    [Fact]
    public void It_says_100_exactly_when_nothing_is_open() =>
        Gen.Int[1, 10_000_000].SelectMany(total => Gen.Int[0, total].Select(completed => (completed, total)))
            .Sample(x => (Percentage.Of(x.completed, x.total) == 100m).ShouldBe(x.completed == x.total));
}
