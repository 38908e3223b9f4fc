using System.Globalization;
using Rectify.Domain.Cases;
using Rectify.Domain.Findings;

namespace Rectify.Benchmarks.Bureaus;

/// <summary>
/// Any number of findings, the same for the same number: feedback of fifty findings in four aspects each, handed over
/// evenly during five years up to one year ago.
/// </summary>
internal sealed class FindingSupply(Bureau bureau, int findings, DateOnly today)
{
    /// <summary>Enough for every unit to have a plan under review, and for the ledger to have pages.</summary>
    public const int Fewest = 1_000;

    private const int PerSource = 50;
    private const int Aspects = 4;

    /// <summary>Of twenty cases, with six history lines each on average.</summary>
    private static readonly Ending[] Endings =
    [
        .. Enumerable.Repeat(Ending.Assigned, 4),
        .. Enumerable.Repeat(Ending.PlanReview, 2),
        .. Enumerable.Repeat(Ending.Implementing, 8),
        .. Enumerable.Repeat(Ending.Closed, 4),
        .. Enumerable.Repeat(Ending.Sustained, 2),
    ];

    public IEnumerable<SourceBatch> Sources()
    {
        var (first, days) = (today.AddYears(-6), today.AddYears(-1).DayNumber - today.AddYears(-6).DayNumber);
        for (var start = 0; start < findings; start += PerSource)
        {
            var feedback = first.AddDays((int)((long)days * start / findings));
            yield return Source(start, feedback);
        }
    }

    private SourceBatch Source(int start, DateOnly feedback)
    {
        var number = (start / PerSource + 1).ToString("D5", CultureInfo.InvariantCulture);
        var source = new FindingSource($"XC{feedback.Year}-{number}", SourceKind.RoutineInspection, $"第{number}次巡察", feedback)
        {
            IssuedBy = "市委",
        };
        foreach (var ordinal in Enumerable.Range(1, Aspects))
            source.AddAspect($"（{ordinal}）", "贯彻落实党的路线方针政策和上级决策部署方面");
        var count = Math.Min(PerSource, findings - start);
        return new SourceBatch(source, [.. Enumerable.Range(0, count).Select(place => Case(source, start + place, place + 1))]);
    }

    private FiledFinding Case(FindingSource source, int index, int ordinal)
    {
        var aspect = source.Aspects[ordinal % Aspects];
        var finding = new Finding(source.Id, aspect.Id, null, ordinal, $"（{ordinal}）",
            "议事决策不够规范，部分重大事项未经集体研究，会议记录不完整，个别制度长期未修订，执行中存在随意性。");
        var (lead, ending) = (index % BureauFounder.Units, Endings[(index / BureauFounder.Units + index) % Endings.Length]);
        return new FiledFinding(
            finding, CaseStory.Tell($"{source.Code}-{ordinal:000}", finding, source.FeedbackDate, bureau, lead, ending));
    }
}

/// <summary>One feedback with everything that came of it.</summary>
internal sealed record SourceBatch(FindingSource Source, IReadOnlyList<FiledFinding> Findings);

internal sealed record FiledFinding(Finding Finding, RectificationCase Case);
