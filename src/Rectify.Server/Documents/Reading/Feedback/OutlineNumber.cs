using System.Text;
using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>The number that opens a paragraph. A higher rank stands deeper in the outline.</summary>
/// <param name="Rank">One of the ranks below; headings without a number stand between or on them.</param>
/// <param name="Label">The number as it counts in a path: 一, （一）, 1, （1）, ①, 一是; empty for a heading without one.</param>
/// <param name="Rest">The paragraph without the number.</param>
internal sealed partial record OutlineNumber(int Rank, string Label, string Rest)
{
    /// <summary>一、.</summary>
    public const int Part = 10;

    /// <summary>（一）.</summary>
    public const int Aspect = 20;

    /// <summary>1．.</summary>
    public const int Point = 30;

    /// <summary>（1）.</summary>
    public const int Item = 40;

    /// <summary>①.</summary>
    public const int Circle = 50;

    /// <summary>一是.</summary>
    public const int Ordinal = 60;

    public static OutlineNumber? Of(string line)
    {
        var paragraph = Composed(line);
        if (Heading().Match(paragraph) is { Success: true } part)
            return new OutlineNumber(Part, part.Groups["n"].Value, RestOf(paragraph, part));
        if (BracketedChinese().Match(paragraph) is { Success: true } aspect)
            return new OutlineNumber(Aspect, $"（{aspect.Groups["n"].Value}）", RestOf(paragraph, aspect));
        if (Arabic().Match(paragraph) is { Success: true } point)
            return new OutlineNumber(Point, Narrow(point), RestOf(paragraph, point));
        if (BracketedArabic().Match(paragraph) is { Success: true } item)
            return new OutlineNumber(Item, $"（{Narrow(item)}）", RestOf(paragraph, item));
        return paragraph is [>= '①' and <= '⑳', ..] ? new OutlineNumber(Circle, paragraph[..1], paragraph[1..].Trim()) : null;
    }

    /// <summary>一是, 二是: no heading everywhere, so that it is asked for on its own.</summary>
    public static OutlineNumber? OfOrdinal(string paragraph) => OrdinalWords().Match(paragraph) is { Success: true } ordinal
        ? new OutlineNumber(Ordinal, ordinal.Value.Trim('，', ','), RestOf(paragraph, ordinal))
        : null;

    // ㈠, ⑴ and ⒈ are one character for what others write with three or two.
    private static string Composed(string line) => line is [(>= '㈠' and <= '㈩') or (>= '⑴' and <= '⒛'), ..]
        ? line[..1].Normalize(NormalizationForm.FormKC) + line[1..]
        : line;

    private static string Narrow(Match match) => ChineseNumerals.Narrow(match.Groups["n"].Value);

    private static string RestOf(string paragraph, Match match) => paragraph[match.Length..].Trim();

    [GeneratedRegex(@"^(?<n>[一二三四五六七八九十]{1,3})\s*[、．.]")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^[（(〔【\[]\s*(?<n>[一二三四五六七八九十]{1,3})\s*[）)〕】\]][、．.]?")]
    private static partial Regex BracketedChinese();

    [GeneratedRegex(@"^(?<n>[0-9０-９]{1,3})\s*[．.、﹒](?![0-9０-９])")]
    private static partial Regex Arabic();

    [GeneratedRegex(@"^[（(〔【\[]?\s*(?<n>[0-9０-９]{1,3})\s*[）)〕】\]][、．.]?")]
    private static partial Regex BracketedArabic();

    [GeneratedRegex("^[一二三四五六七八九十]{1,2}是[，,]?")]
    private static partial Regex OrdinalWords();
}
