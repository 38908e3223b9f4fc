using System.Globalization;

namespace Rectify.Domain.Outcomes;

/// <summary>Money as documents print it: 万元 where that takes two decimals at most, else 元. No fen is rounded away.</summary>
public static class Yuan
{
    private const decimal TenThousand = 10_000;

    /// <summary>An amount in words, for instance 12.5万元 or 800.5元; nothing is 0元.</summary>
    /// <param name="amount">The amount in yuan, to the fen.</param>
    public static string Text(decimal amount)
    {
        var inTenThousands = amount / TenThousand;
        return Math.Abs(amount) >= TenThousand && inTenThousands == Math.Round(inTenThousands, 2)
            ? inTenThousands.ToString("0.##", CultureInfo.InvariantCulture) + "万元"
            : amount.ToString("0.##", CultureInfo.InvariantCulture) + "元";
    }
}
