using System.Globalization;

namespace Rectify.Domain.Tallies;

/// <summary>整改完成率: completed ÷ what should be rectified (tallies.md, rule 9).</summary>
public static class Percentage
{
    /// <summary>Printed where there is nothing to divide by.</summary>
    public const string None = "—";

    /// <summary>The share in percent, two decimals, half up; at most 99.99 while one is open; null where the total is zero.</summary>
    public static decimal? Of(int completed, int total)
    {
        if (total == 0)
            return null;
        var share = Math.Round(completed * 100m / total, 2, MidpointRounding.AwayFromZero);
        return completed < total ? Math.Min(share, 99.99m) : share;
    }

    /// <summary>The share as documents print it, for instance 73.91%.</summary>
    public static string Text(int completed, int total) =>
        Of(completed, total)?.ToString("0.00'%'", CultureInfo.InvariantCulture) ?? None;
}
