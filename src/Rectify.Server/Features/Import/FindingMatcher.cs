using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Features.Import;

/// <summary>
/// Finds the finding that a row of a paper speaks of: by the same words, punctuation aside, or by the same place in the
/// source with nearly the same words. A finding is never taken twice.
/// </summary>
internal sealed class FindingMatcher
{
    private const double NearlyTheSame = 0.6;

    private readonly ILookup<string, Finding> byText;
    private readonly Dictionary<int, Finding> byOrdinal;
    private readonly HashSet<Guid> taken = [];

    public FindingMatcher(IReadOnlyCollection<Finding> findings)
    {
        byText = findings.OrderBy(finding => finding.Ordinal).ToLookup(finding => Bare(finding.Text));
        byOrdinal = findings.ToDictionary(finding => finding.Ordinal);
    }

    public Finding? Match(PaperFinding row, int position)
    {
        var found = ByText(row) ?? ByPlace(row, position);
        return found is not null && taken.Add(found.Id) ? found : null;
    }

    /// <summary>How many rows of a paper have the very words of these findings.</summary>
    public int CountSame(Paper paper) => paper.Findings.Count(row => byText.Contains(Bare(row.Text)));

    // The same words may stand below two headings; the number tells them apart.
    private Finding? ByText(PaperFinding row) => byText[Bare(row.Text)].Where(finding => !taken.Contains(finding.Id))
        .OrderByDescending(finding => finding.Number == row.Number).FirstOrDefault();

    private Finding? ByPlace(PaperFinding row, int position) =>
        byOrdinal.TryGetValue(int.TryParse(row.Number, out var number) ? number : position, out var candidate)
        && Likeness(Bare(row.Text), Bare(candidate.Text)) >= NearlyTheSame
            ? candidate
            : null;

    private static string Bare(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Share of the pairs of neighbouring characters that both texts have (Dice).</summary>
    private static double Likeness(string one, string other)
    {
        var (left, right) = (Pairs(one), Pairs(other));
        return left.Count + right.Count == 0 ? 0 : 2.0 * left.Intersect(right).Count() / (left.Count + right.Count);
    }

    private static HashSet<string> Pairs(string text) =>
        [.. Enumerable.Range(0, Math.Max(0, text.Length - 1)).Select(at => text.Substring(at, 2))];
}
