using System.Text.RegularExpressions;
using Rectify.Domain.Common;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>Counts that a paper claims in its own words: 4个方面23个具体问题, 四类二十三项问题.</summary>
internal static partial class StatedWords
{
    public static StatedCounts? Find(IEnumerable<string> lines)
    {
        var text = string.Join('\n', lines);
        var aspects = Aspects().Match(text) is { Success: true } aspect ? ChineseNumerals.Parse(aspect.Groups[1].Value) : null;
        var findings = Findings().Match(text) is { Success: true } finding ? ChineseNumerals.Parse(finding.Groups[1].Value + finding.Groups[2].Value) : null;
        return aspects is null && findings is null ? null : new StatedCounts(aspects, findings);
    }

    [GeneratedRegex("([" + ChineseNumerals.Digits + "]{1,6})(?:个|大)?(?:方面|类)")]
    private static partial Regex Aspects();

    [GeneratedRegex("([" + ChineseNumerals.Digits + "]{1,6})(?:个|项|条)(?:具体|突出|主要)?(?:问题|事项)|问题(?:共|计|共计|合计)?([" + ChineseNumerals.Digits + "]{1,6})(?:个|项|条)")]
    private static partial Regex Findings();
}
