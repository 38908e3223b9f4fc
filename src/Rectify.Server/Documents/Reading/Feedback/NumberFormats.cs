using System.Globalization;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Word's number formats, as far as papers in Chinese use them.</summary>
internal static class NumberFormats
{
    private const string Stems = "甲乙丙丁戊己庚辛壬癸";
    private const string Legal = "零壹贰叁肆伍陆柒捌玖";

    public static string Write(int number, string format) => format switch
    {
        "bullet" or "none" => "",
        "decimalEnclosedCircle" or "decimalEnclosedCircleChinese" when number is >= 1 and <= 20 => $"{(char)('①' + number - 1)}",
        "decimalEnclosedParen" when number is >= 1 and <= 20 => $"（{number}）",
        "decimalEnclosedFullstop" when number is >= 1 and <= 20 => $"{number}．",
        "ideographTraditional" when number is >= 1 and <= 10 => Stems[number - 1].ToString(),
        "chineseLegalSimplified" when number is >= 1 and <= 9 => Legal[number].ToString(),
        "lowerLetter" when number is >= 1 and <= 26 => $"{(char)('a' + number - 1)}",
        "upperLetter" when number is >= 1 and <= 26 => $"{(char)('A' + number - 1)}",
        _ when IsChinese(format) => ChineseNumerals.Write(number),
        _ => number.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>Whether the format counts 一, 二, 三; Word has a name for it in each country that does.</summary>
    public static bool IsChinese(string format) =>
        format.StartsWith("chineseCounting", StringComparison.Ordinal) || format.StartsWith("taiwanese", StringComparison.Ordinal)
        || format.StartsWith("japanese", StringComparison.Ordinal) || format is "ideographDigital" or "ideographEnclosedCircle";
}
