using System.Globalization;

namespace Rectify.Server.Documents.Writing;

/// <summary>一、二、三: numbers as headings count.</summary>
internal static class ChineseNumerals
{
    private const string Digits = "零一二三四五六七八九";

    public static string Of(int number) => number switch
    {
        < 1 or > 99 => number.ToString(CultureInfo.InvariantCulture),
        < 10 => Digits[number].ToString(),
        10 => "十",
        < 20 => $"十{Digits[number - 10]}",
        _ => $"{Digits[number / 10]}十{(number % 10 == 0 ? "" : Digits[number % 10])}",
    };
}
