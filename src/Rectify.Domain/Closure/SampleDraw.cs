using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Rectify.Domain.Closure;

/// <summary>
/// 抽样: draws cases for a look back so that anybody can draw the same ones again. Every case number is given a place by
/// the SHA-256 of "seed:number" (the seed in decimal digits, UTF-8), compared as lower-case hexadecimal; the first ones
/// are drawn. Neither the database nor the order of its rows has a say, and who knows the seed checks it with any tool.
/// </summary>
public static class SampleDraw
{
    /// <summary>The drawn numbers, in the order of the draw; all of them where fewer are there than asked for.</summary>
    /// <param name="seed">The seed.</param>
    /// <param name="numbers">The numbers of the cases to draw from, in any order.</param>
    /// <param name="count">How many to draw.</param>
    public static IReadOnlyList<string> Of(int seed, IEnumerable<string> numbers, int count) =>
    [
        .. numbers.Distinct(StringComparer.Ordinal)
            .Select(number => (Number: number, Place: PlaceOf(seed, number)))
            .OrderBy(one => one.Place, StringComparer.Ordinal)
            .Take(count)
            .Select(one => one.Number),
    ];

    /// <summary>What a number is ordered by.</summary>
    public static string PlaceOf(int seed, string number) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{seed.ToString(CultureInfo.InvariantCulture)}:{number}")));
}
