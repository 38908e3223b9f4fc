using Rectify.Domain.Common;
using Rectify.Server.Documents.Reading.Feedback;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading.Ledgers;

/// <summary>Gathers the findings under their aspects and gives everything a number.</summary>
internal static class LedgerAspects
{
    public static IReadOnlyList<PaperAspect> Of(IReadOnlyList<LedgerEntry> entries, LedgerNotes notes)
    {
        var findings = Numbered([.. entries.Select(entry => entry.Finding)], notes);
        var aspects = entries.Zip(findings, (entry, finding) => (entry.Aspect, Finding: finding))
            .GroupBy(pair => pair.Aspect, pair => pair.Finding)
            .Select((aspect, index) => AspectOf(aspect.Key, index + 1, [.. aspect]))
            .ToList();
        foreach (var aspect in aspects)
            RefuseRepeated(aspect, notes);
        return aspects;
    }

    private static PaperAspect AspectOf(string heading, int position, PaperFinding[] findings) =>
        OutlineNumber.Of(heading) is { } number
            ? new PaperAspect(number.Label, number.Rest, findings)
            : new PaperAspect($"（{ChineseNumerals.Write(position)}）", heading, findings);

    // 序号 often begins again with each aspect or stands for several merged rows; a finding's number must be its own.
    private static List<PaperFinding> Numbered(List<PaperFinding> findings, LedgerNotes notes)
    {
        if (findings.DistinctBy(finding => finding.Number).Count() == findings.Count && findings.All(finding => finding.Number.Length > 0))
            return findings;
        notes.Warn((int?)null, "序号有空缺或重复，按行的先后顺序重新编号");
        return [.. findings.Select((finding, index) => finding with { Number = $"{index + 1}" })];
    }

    private static void RefuseRepeated(PaperAspect aspect, LedgerNotes notes)
    {
        foreach (var same in aspect.Findings.GroupBy(finding => (finding.KeyPoint, CleanText.Compact(finding.Text))))
        {
            var first = same.First().Where;
            foreach (var repeated in same.Skip(1).Select(finding => finding.Where))
                notes.RefuseAt(repeated, null, $"具体问题与{(first.Sheet == repeated.Sheet ? $"第{first.Row}行" : first.ToString())}重复，请删去其中一行，以免重复统计");
        }
    }
}
