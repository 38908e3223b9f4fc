using Rectify.Domain.Findings;

namespace Rectify.Domain.Reports.Texts;

/// <summary>The words by which a sentence says which kind of source it speaks of.</summary>
public static class SourceWords
{
    // The narrower words first: every inspection is called 巡察 as well.
    private static readonly (string Word, SourceKind Kind)[] Known =
    [
        ("回头看", SourceKind.ReInspection), ("专项巡察", SourceKind.SpecialInspection), ("延伸巡察", SourceKind.ExtendedInspection),
        ("民主生活会", SourceKind.DemocraticLifeMeeting), ("专项治理", SourceKind.Campaign), ("审计", SourceKind.Audit),
        ("自查", SourceKind.SelfCheck), ("查找出", SourceKind.SelfCheck), ("所查问题", SourceKind.SelfCheck),
        ("巡视", SourceKind.HigherInspection), ("巡察", SourceKind.RoutineInspection),
    ];

    /// <summary>The kind of source that a sentence speaks of; null where it does not say.</summary>
    public static SourceKind? KindIn(string sentence) =>
        Known.Where(one => sentence.Contains(one.Word, StringComparison.Ordinal)).Select(one => (SourceKind?)one.Kind).FirstOrDefault();
}
