using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Domain.Reports.Texts;

/// <summary>A writer's own summary, read for the statements that can be checked.</summary>
public static partial class SummaryText
{
    /// <summary>The sentences that state something, in the order of the text. Full-width digits and Chinese numerals are read as numbers.</summary>
    /// <param name="text">One paragraph or several, as they were pasted.</param>
    public static IReadOnlyList<StatedSentence> Read(string text)
    {
        var sentences = new List<StatedSentence>();
        var (paragraph, position) = (0, 0);
        foreach (var line in Plain(text).Split('\n'))
        {
            sentences.AddRange(Sentence().Matches(line).Select(
                one => new StatedSentence(one.Value.Trim(), paragraph, Statements(one.Value, position + one.Index))));
            (paragraph, position) = (paragraph + 1, position + line.Length + 1);
        }
        return [.. sentences.Where(one => one.Statements.Count > 0)];
    }

    private static IReadOnlyList<Statement> Statements(string sentence, int position)
    {
        var found = new List<(int From, int To, Statement Statement)>();
        foreach (var (kind, words) in StatementPatterns.All)
            foreach (Match match in words.Matches(sentence))
                if (!found.Any(one => match.Index < one.To && match.Index + match.Length > one.From))
                    found.Add((match.Index, match.Index + match.Length, Of(kind, match, position)));
        return [.. found.OrderBy(one => one.From).Select(one => one.Statement)];
    }

    private static Statement Of(StatementKind kind, Match match, int position)
    {
        var number = match.Groups["number"] is { Success: true } digits ? ChineseNumerals.ParseDecimal(digits.Value) : null;
        return new Statement(kind, match.Value, position + match.Index, number, match.Groups["year"].Success ? Day(match) : null);
    }

    /// <summary>The day that is written; null for one that no calendar has.</summary>
    private static DateOnly? Day(Match match)
    {
        var (year, month, day) = (Number("year"), Number("month"), Number("day"));
        return year > 0 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

        int Number(string name) => ChineseNumerals.Parse(match.Groups[name].Value) ?? 0;
    }

    private static string Plain(string text) =>
        string.Concat(text.Select(letter => letter is '．' or (>= '０' and <= '９') ? ChineseNumerals.Narrow($"{letter}")[0] : letter));

    [GeneratedRegex("[^。！？；]+[。！？；]?")]
    private static partial Regex Sentence();
}
