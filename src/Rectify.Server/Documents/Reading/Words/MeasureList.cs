using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>The measures of one cell: numbered in a line (1.…；2.…), on lines of their own, or a single one.</summary>
internal static partial class MeasureList
{
    private static readonly Regex[] Numberings = [Dotted(), Bracketed(), Circled(), Ordinals()];

    public static IReadOnlyList<string> Split(string? cell)
    {
        if (CleanText.OrNull(cell) is not { } text)
            return [];
        var numbering = FirstNumbering(text);
        return numbering is null ? Clean(text.Split('\n')) : Clean(Cut(text, Sequence(numbering, text)));
    }

    /// <summary>A measure without the stops that part it from the next; null where nothing is left.</summary>
    public static string? Bare(string part)
    {
        var text = CleanText.OrNull(part);
        while (text is [.., '；' or ';' or '，' or ','])
            text = CleanText.OrNull(text[..^1]);
        return text;
    }

    // Whichever numbering opens the cell divides it; a deeper one belongs to a measure's text.
    private static Regex? FirstNumbering(string text) => Numberings
        .Select(numbering => (Numbering: numbering, First: Sequence(numbering, text).FirstOrDefault()))
        .Where(candidate => candidate.First is not null)
        .OrderBy(candidate => candidate.First!.Index)
        .FirstOrDefault().Numbering;

    /// <summary>The markers that count 1, 2, 3 … in order, so that a stray “5.” in the text divides nothing.</summary>
    private static IEnumerable<Match> Sequence(Regex numbering, string text)
    {
        var expected = 1;
        foreach (Match match in numbering.Matches(text))
        {
            if (NumberOf(match.Groups["n"].Value) != expected)
                continue;
            expected++;
            yield return match;
        }
    }

    private static int? NumberOf(string digits) =>
        digits[0] is >= '①' and <= '⑳' ? digits[0] - '①' + 1 : ChineseNumerals.Parse(digits);

    private static IEnumerable<string> Cut(string text, IEnumerable<Match> markers)
    {
        var starts = markers.ToList();
        var preface = text[..starts[0].Index];
        for (var i = 0; i < starts.Count; i++)
        {
            var from = starts[i].Index + starts[i].Length;
            var to = i + 1 < starts.Count ? starts[i + 1].Index : text.Length;
            yield return i == 0 ? preface + text[from..to] : text[from..to];
        }
    }

    private static List<string> Clean(IEnumerable<string> parts) => [.. parts.Select(Bare).OfType<string>()];

    private const string Opening = @"(?<=^|[\n；;。，,：:）)\s])";

    [GeneratedRegex(Opening + @"(?<n>[0-9０-９]{1,3})[.．、](?![0-9０-９])")]
    private static partial Regex Dotted();

    [GeneratedRegex(Opening + @"[（(]?(?<n>[0-9０-９]{1,3}|[一二三四五六七八九十]{1,2})[）)]")]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"(?<n>[①-⑳])")]
    private static partial Regex Circled();

    [GeneratedRegex(Opening + @"(?<n>[一二三四五六七八九十]{1,2})(是|、)")]
    private static partial Regex Ordinals();
}
