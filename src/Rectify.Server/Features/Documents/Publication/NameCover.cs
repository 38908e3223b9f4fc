using System.Text.RegularExpressions;

namespace Rectify.Server.Features.Documents.Publication;

/// <summary>Covers the names of the bureau's people in what was typed freely: a published paper speaks of units alone.</summary>
internal sealed class NameCover(IEnumerable<string> people)
{
    private const int ShortestName = 2;
    private const string Cover = "有关人员";

    // Longer names first: one may begin as another does.
    private readonly Regex? names = people.Select(name => name.Trim()).Where(name => name.Length >= ShortestName).Distinct()
        .OrderByDescending(name => name.Length).Select(Regex.Escape).ToList() is { Count: > 0 } known
            ? new Regex(string.Join('|', known), RegexOptions.CultureInvariant)
            : null;

    public string Over(string text) => names?.Replace(text, Cover) ?? text;
}
