using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Documents.Reading.Words;

/// <summary>What a status word means; <paramref name="Remark"/> for words that describe progress and are no status.</summary>
internal readonly record struct StatusReading(PaperStatus Status, bool Sustained = false, ProgressRemark? Remark = null);

/// <summary>整改状态 as ledgers word it. A new word is a new line here.</summary>
internal static partial class StatusWords
{
    private static readonly FrozenDictionary<string, StatusReading> Known = Table(
        (new(PaperStatus.NotStarted), "未启动 未开始 尚未启动 尚未开始 未整改 待启动 待整改"),
        (new(PaperStatus.InProgress), "正在推进 整改中 正在整改 推进中 进行中 正在进行 持续推进 持续整改 未完成 尚未完成 未完成整改 未销号 待验收 否"),
        (new(PaperStatus.InProgress, Remark: ProgressRemark.MostlyDone), "基本完成 基本完成整改"),
        (new(PaperStatus.InProgress, Remark: ProgressRemark.StageResults), "阶段性成效 取得阶段性成效 阶段性完成 部分完成"),
        (new(PaperStatus.Completed), "已完成 完成 已完成整改 完成整改 整改完成 已整改完成 已整改 已整改到位 整改到位 已销号 销号 已完成并销号 已完成已销号 已办结 办结 是"),
        (new(PaperStatus.Completed, Sustained: true), "已完成并长期坚持 已完成整改并长期坚持 完成并长期坚持 已整改并长期坚持 已完成长期坚持 已完成整改长期坚持 已销号并长期坚持 已完成并持续坚持 已完成持续坚持"),
        (new(PaperStatus.Ended), "撤销移交合并 已撤销 已移交 已合并"));

    /// <summary>The words to offer to somebody whose own was not understood.</summary>
    public const string Suggestions = "未启动、正在推进、已完成、已完成并长期坚持";

    public static StatusReading? Read(string words) =>
        Known.TryGetValue(Punctuation().Replace(CleanText.Compact(words), ""), out var reading) ? reading : null;

    private static FrozenDictionary<string, StatusReading> Table(params (StatusReading Reading, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' ').Select(word => KeyValuePair.Create(word, line.Reading))).ToFrozenDictionary();

    [GeneratedRegex(@"\p{P}")]
    private static partial Regex Punctuation();
}
