using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The number that opens a paragraph. A higher rank stands deeper in the outline.</summary>
/// <param name="Rank">1 for 一、, 2 for （一）, 3 for 1．, 4 for （1）, 5 for ①.</param>
/// <param name="Label">The number as it counts in a path: 一, （一）, 1, （1）, ①.</param>
/// <param name="Rest">The paragraph without the number.</param>
internal sealed partial record OutlineNumber(int Rank, string Label, string Rest)
{
    public static OutlineNumber? Of(string paragraph)
    {
        if (Heading().Match(paragraph) is { Success: true } part)
            return new OutlineNumber(1, part.Groups["n"].Value, RestOf(paragraph, part));
        if (BracketedChinese().Match(paragraph) is { Success: true } aspect)
            return new OutlineNumber(2, $"（{aspect.Groups["n"].Value}）", RestOf(paragraph, aspect));
        if (Arabic().Match(paragraph) is { Success: true } point)
            return new OutlineNumber(3, Narrow(point), RestOf(paragraph, point));
        if (BracketedArabic().Match(paragraph) is { Success: true } item)
            return new OutlineNumber(4, $"（{Narrow(item)}）", RestOf(paragraph, item));
        return paragraph is [>= '①' and <= '⑳', ..] ? new OutlineNumber(5, paragraph[..1], paragraph[1..].Trim()) : null;
    }

    private static string Narrow(Match match) => ChineseNumerals.Narrow(match.Groups["n"].Value);

    private static string RestOf(string paragraph, Match match) => paragraph[match.Length..].Trim();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})[、．.]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[（(]\s*(?<n>[一二三四五六七八九十]{1,3})\s*[）)][、．.]?")]
    private static partial Regex BracketedChinese();

    [GeneratedRegex(@"^(?<n>[0-9０-９]{1,3})\s*[．.、](?![0-9０-９])")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^[（(]?\s*(?<n>[0-9０-９]{1,3})\s*[）)][、．.]?")]
    private static partial Regex BracketedArabic();
}
