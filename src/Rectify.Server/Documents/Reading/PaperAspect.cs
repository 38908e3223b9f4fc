namespace Rectify.Server.Documents.Reading;

/// <summary>方面: a heading of the paper with the findings below it.</summary>
/// <param name="Number">As in the document, such as （一）; by position where the paper gives none.</param>
/// <param name="Title">The heading without its number.</param>
/// <param name="Findings">具体问题 in the paper's order.</param>
public sealed record PaperAspect(string Number, string Title, IReadOnlyList<PaperFinding> Findings)
{
    /// <summary>The distinct 重点内容 of the findings, in order.</summary>
    public IEnumerable<string> KeyPoints => Findings.Select(finding => finding.KeyPoint).OfType<string>().Distinct();
}
