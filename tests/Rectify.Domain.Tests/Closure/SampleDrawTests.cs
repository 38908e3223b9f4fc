using CsCheck;
using Rectify.Domain.Closure;

namespace Rectify.Domain.Tests.Closure;

/// <summary>A draw depends on the seed and the numbers, and on nothing else.</summary>
public class SampleDrawTests
{
    private static readonly string[] Numbers = [.. Enumerable.Range(1, 23).Select(number => $"XC2019-{number:000}")];

    [Fact]
    public void The_place_of_a_number_is_its_SHA_256_with_the_seed() =>
        SampleDraw.PlaceOf(7, "XC2019-001").ShouldBe("3869fce4a314467a5971615f64d41bd2d36263eb32209882866922daaa4bd773");

    [Fact]
    public void A_published_draw_stays_what_it_was() =>
        SampleDraw.Of(20200630, Numbers, 5).ShouldBe(["XC2019-005", "XC2019-001", "XC2019-010", "XC2019-007", "XC2019-018"]);

    [Fact]
    public void The_order_of_the_numbers_does_not_matter() =>
        Gen.Select(Gen.Int.NonNegative, Gen.Shuffle(Numbers), Gen.Int[0, 30]).Sample((seed, shuffled, count) =>
            SampleDraw.Of(seed, shuffled, count).ShouldBe(SampleDraw.Of(seed, Numbers, count)));

    [Fact]
    public void A_larger_draw_begins_with_the_smaller_one() =>
        Gen.Select(Gen.Int.NonNegative, Gen.Int[1, 22]).Sample((seed, count) =>
            SampleDraw.Of(seed, Numbers, count + 1).Take(count).ShouldBe(SampleDraw.Of(seed, Numbers, count)));

    [Fact]
    public void Nothing_is_drawn_twice_and_nothing_that_is_not_there() =>
        Gen.Select(Gen.Int.NonNegative, Gen.Int[0, 30]).Sample((seed, count) =>
        {
            var drawn = SampleDraw.Of(seed, [.. Numbers, .. Numbers], count);
            drawn.ShouldBeUnique();
            drawn.Except(Numbers).ShouldBeEmpty();
            drawn.Count.ShouldBe(Math.Min(count, Numbers.Length));
        });

    [Fact]
    public void Another_seed_draws_others() =>
        Enumerable.Range(0, 50).Select(seed => string.Join(' ', SampleDraw.Of(seed, Numbers, 5))).Distinct().Count().ShouldBeGreaterThan(45);
}
