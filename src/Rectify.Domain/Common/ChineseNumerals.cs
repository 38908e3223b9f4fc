using System.Buffers;
using System.Globalization;

namespace Rectify.Domain.Common;

/// <summary>Whole numbers as Chinese papers write them: 23, ２３, 二十三, 二〇二〇.</summary>
public static class ChineseNumerals
{
    /// <summary>The inside of a character class that matches any digit of such a number.</summary>
    public const string Digits = "0-9０-９零〇○一二两三四五六七八九十百";

    private const string UnitDigits = "〇一二三四五六七八九";

    private static readonly SearchValues<char> Counters = SearchValues.Create("十百千万");

    /// <summary>The number that is written; null where it is none.</summary>
    /// <param name="text">Digits of either kind, narrow or full width, and 十 百 千 万.</param>
    public static int? Parse(string text)
    {
        var narrow = Narrow(text);
        if (int.TryParse(narrow, NumberStyles.Integer, CultureInfo.InvariantCulture, out var arabic))
            return arabic;
        return narrow.AsSpan().ContainsAny(Counters) ? ParseCounted(narrow) : ParsePositional(narrow);
    }

    /// <summary>The number that is written, with a fraction behind 点 or a point: 七十三点九一.</summary>
    /// <param name="text">A whole number, or one with a fraction.</param>
    public static decimal? ParseDecimal(string text)
    {
        var narrow = Narrow(text);
        if (decimal.TryParse(narrow, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var arabic))
            return arabic;
        if (narrow.Split('点') is not [var whole, var fraction])
            return Parse(narrow);
        var digits = fraction.Select(DigitOf).ToList();
        return Parse(whole) is not { } number || digits.Count == 0 || digits.Contains(null)
            ? null
            : number + digits.Index().Sum(digit => digit.Item!.Value * Scale(digit.Index + 1));
    }

    /// <summary>1 → 一, 12 → 十二; above 99, where no heading goes, in Arabic digits.</summary>
    /// <param name="number">A whole number.</param>
    public static string Write(int number)
    {
        if (number is < 1 or > 99)
            return number.ToString(CultureInfo.InvariantCulture);
        var tens = (number / 10) switch { 0 => "", 1 => "十", var n => $"{UnitDigits[n]}十" };
        return number % 10 == 0 && tens.Length > 0 ? tens : tens + UnitDigits[number % 10];
    }

    /// <summary>Full-width ASCII to its ordinary form; the text keeps its length.</summary>
    /// <param name="text">Any text.</param>
    public static string Narrow(string text) =>
        string.Create(text.Length, text, static (target, source) =>
        {
            for (var i = 0; i < source.Length; i++)
                target[i] = source[i] is >= '！' and <= '～' ? (char)(source[i] - 0xFEE0) : source[i];
        });

    private static int? ParsePositional(string text)
    {
        var value = 0;
        foreach (var character in text)
        {
            if (DigitOf(character) is not { } digit || value > 99_999)
                return null;
            value = value * 10 + digit;
        }

        return text.Length == 0 ? null : value;
    }

    private static int? ParseCounted(string text)
    {
        int value = 0, section = 0, pending = 0;
        foreach (var character in text)
        {
            if (character == '万')
                (value, section, pending) = (value + (section + pending) * 10_000, 0, 0);
            else if (Weight(character) is > 0 and var weight)
                (section, pending) = (section + (pending == 0 ? 1 : pending) * weight, 0);
            else if (DigitOf(character) is { } digit)
                pending = digit;
            else
                return null;
        }

        return value + section + pending;
    }

    private static int Weight(char character) => character switch { '十' => 10, '百' => 100, '千' => 1000, _ => 0 };

    private static decimal Scale(int places) => new(1, 0, 0, false, (byte)places);

    private static int? DigitOf(char character) => character switch
    {
        '零' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => character - '0',
        _ => UnitDigits.IndexOf(character) is >= 0 and var digit ? digit : null,
    };
}
