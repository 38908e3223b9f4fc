using System.Globalization;
using Rectify.Server.Documents.Reading;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>A paper as lines that can be read and compared: what it is, its aspects, its findings, what was said about it.</summary>
internal static class PaperText
{
    public static string Of(Paper paper) => string.Join('\n', Lines(paper)) + "\n";

    private static IEnumerable<string> Lines(Paper paper)
    {
        yield return $"{PaperReading.KindOf(paper.Kind)} {paper.Title} {Day(paper.FeedbackDate)} stated={paper.Stated?.Aspects}/{paper.Stated?.Findings}";
        foreach (var aspect in paper.Aspects)
        {
            yield return $"# {aspect.Number} {aspect.Title}";
            foreach (var finding in aspect.Findings)
                yield return Line(finding);
        }

        foreach (var warning in paper.Warnings)
            yield return $"? {warning.Where}：{warning.Message}";
        foreach (var error in paper.Errors)
            yield return $"! {error}";
    }

    private static string Line(PaperFinding finding) => string.Join(" | ", new[]
    {
        $"{finding.Number} {(finding.KeyPoint is { } point ? $"[{point}] " : "")}{finding.Text.ReplaceLineEndings("⏎")}",
        finding.Measures.Count > 0 ? string.Join(" + ", finding.Measures) : "",
        finding.LeadUnit is { } lead ? string.Join('、', finding.AssistingUnits.Prepend(lead)) : "",
        finding.Owner ?? "",
        finding.Type is { } type ? $"{type}" : "",
        Day(finding.Deadline),
        finding.Status is { } status ? $"{status}{(finding.Sustained ? "+" : "")}{(finding.ProgressRemark is { } remark ? $"({remark})" : "")}" : "",
        Day(finding.ClosedOn),
        finding.Progress?.ReplaceLineEndings("⏎") ?? "",
        finding.Remark?.ReplaceLineEndings("⏎") ?? "",
    }.Where(part => part.Length > 0));

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
