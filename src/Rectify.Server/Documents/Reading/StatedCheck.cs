namespace Rectify.Server.Documents.Reading;

/// <summary>Holds what a paper claims against what was read from it.</summary>
internal static class StatedCheck
{
    /// <param name="where">Where the paper makes its claim.</param>
    public static PaperWarning? Compare(StatedCounts? stated, IReadOnlyList<PaperAspect> aspects, string where)
    {
        // What was withdrawn, transferred or merged is listed, and counted by nobody.
        var findings = aspects.Sum(aspect => aspect.Findings.Count(finding => finding.Status != PaperStatus.Ended));
        var headings = aspects.Count(aspect => aspect.Findings.Any(finding => finding.Status != PaperStatus.Ended));
        if (stated is null || ((stated.Aspects ?? headings) == headings && (stated.Findings ?? findings) == findings))
            return null;
        var claimed = string.Concat(
            stated.Aspects is { } statedAspects ? $"{statedAspects}个方面" : "",
            stated.Findings is { } statedFindings ? $"{statedFindings}个具体问题" : "");
        return new PaperWarning(where, $"写明{claimed}，实际读出{headings}个方面{findings}个具体问题，请核对是否有遗漏或编号错误");
    }
}
