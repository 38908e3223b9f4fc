using System.Text.RegularExpressions;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Feedback;

/// <summary>Finds where a paragraph counts from one to two and on, in one of the ways that papers count.</summary>
internal static partial class NumberedPassage
{
    private static readonly (int Rank, Regex Numbers)[] Ways =
        [(OutlineNumber.Point, Dotted()), (OutlineNumber.Item, Bracketed()), (OutlineNumber.Circle, Circled()), (OutlineNumber.Ordinal, Ordinals())];

    /// <summary>Where each of the numbers begins; none where there are not two at least below <paramref name="rank"/>.</summary>
    public static IReadOnlyList<int> Find(string text, int rank) => Ways
        .Where(way => way.Rank >= rank)
        .Select(way => (way.Rank, Cuts: Sequence(way.Numbers, text)))
        .Where(found => found.Cuts.Count > 1 && (found.Rank > rank ? HasWordsBefore(text, found.Cuts[0]) : found.Cuts[0] == 0))
        .OrderBy(found => found.Cuts[0])
        .Select(found => found.Cuts)
        .FirstOrDefault([]);

    // A number of its own and nothing else is no heading that the rest could stand below.
    private static bool HasWordsBefore(string text, int index) =>
        index == 0 || OutlineNumber.Of(text[..index]) is not { Rest: "" };

    private static List<int> Sequence(Regex numbers, string text)
    {
        var cuts = new List<int>();
        foreach (Match match in numbers.Matches(text))
        {
            var digits = match.Groups["n"].Value;
            var number = digits[0] is >= '①' and <= '⑳' ? digits[0] - '①' + 1 : ChineseNumerals.Parse(digits);
            if (number == cuts.Count + 1)
                cuts.Add(match.Index);
        }

        return cuts;
    }

    private const string Opening = @"(?<=^|[；;。：:，,、\s])";

    [GeneratedRegex(Opening + @"(?<n>[0-9０-９]{1,2})\s*[.．、](?![0-9０-９])")]
    private static partial Regex Dotted();

    [GeneratedRegex(Opening + @"[（(](?<n>[0-9０-９]{1,2})[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(Opening + @"(?<n>[①-⑳])")]
    private static partial Regex Circled();

    [GeneratedRegex(Opening + @"(?<n>[一二三四五六七八九十]{1,2})是")]
    private static partial Regex Ordinals();
}
