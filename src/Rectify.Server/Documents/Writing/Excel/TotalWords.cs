using Rectify.Domain.Tallies;

namespace Rectify.Server.Documents.Writing.Excel;

/// <summary>The 合计 row in words, both of which an import checks against the rows.</summary>
internal static class TotalWords
{
    public const string Label = "合计";

    public static string Of(Tally tally) =>
        $"{tally.Aspects}个方面，{tally.Total}个具体问题：已完成{tally.Completed}个（其中长期坚持{tally.Sustained}个），"
        + $"正在推进{tally.InProgress}个，未启动{tally.NotStarted}个；未完成的{tally.Open}个中，超期{tally.Overdue}个。"
        + (tally.Ended > 0 ? $"另有撤销、移交、合并{tally.Ended}个，不计入合计。" : "");
}
