using System.Globalization;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>Whole numbers as Chinese papers write them: 23, ２３, 二十三, 二〇二〇.</summary>
internal static class ChineseNumerals
{
    /// <summary>The inside of a character class that matches any digit of such a number.</summary>
    public const string Digits = "0-9０-９零〇○一二两三四五六七八九十百";

    private const string UnitDigits = "〇一二三四五六七八九";

    public static int? Parse(string text)
    {
        var narrow = Narrow(text);
        if (int.TryParse(narrow, out var arabic))
            return arabic;
        return narrow.AsSpan().ContainsAny('十', '百') ? ParseCounted(narrow) : ParsePositional(narrow);
    }

    /// <summary>1 → 一, 12 → 十二; above 99, where no heading goes, in Arabic digits.</summary>
    public static string Write(int number)
    {
        if (number is < 1 or > 99)
            return number.ToString(CultureInfo.InvariantCulture);
        var tens = (number / 10) switch { 0 => "", 1 => "十", var n => $"{UnitDigits[n]}十" };
        return number % 10 == 0 && tens.Length > 0 ? tens : tens + UnitDigits[number % 10];
    }

    /// <summary>Full-width ASCII to its ordinary form.</summary>
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
        int value = 0, pending = 0;
        foreach (var character in text)
        {
            if (character is '十' or '百')
            {
                value += (pending == 0 ? 1 : pending) * (character == '十' ? 10 : 100);
                pending = 0;
            }
            else if (DigitOf(character) is { } digit)
            {
                pending = digit;
            }
            else
            {
                return null;
            }
        }

        return value + pending;
    }

    private static int? DigitOf(char character) => character switch
    {
        '零' or '○' => 0,
        '两' => 2,
        >= '0' and <= '9' => character - '0',
        _ => UnitDigits.IndexOf(character) is >= 0 and var digit ? digit : null,
    };
}
