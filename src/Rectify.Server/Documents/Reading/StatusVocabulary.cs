using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Reading.Words;

namespace Rectify.Server.Documents.Reading;

/// <summary>What a status word means.</summary>
/// <param name="Status">The status that it counts as.</param>
/// <param name="Sustained">Whether it also says 长期坚持.</param>
/// <param name="Remark">For words that describe progress and are no status: what they remark.</param>
public readonly record struct StatusReading(PaperStatus Status, bool Sustained = false, ProgressRemark? Remark = null);

/// <summary>整改状态 as ledgers word it: the usual words, and those that a bureau adds of its own.</summary>
public sealed partial class StatusVocabulary
{
    private const string UsualSuggestions = "未启动、正在推进、已完成、已完成并长期坚持";

    private readonly FrozenDictionary<string, StatusReading> _known;

    private StatusVocabulary(FrozenDictionary<string, StatusReading> known, string suggestions) => (_known, Suggestions) = (known, suggestions);

    /// <summary>The words that most bureaus use. A new word for all of them is a new word in a line here.</summary>
    public static StatusVocabulary Usual { get; } = new(
        Table(
            (new(PaperStatus.NotStarted), "未启动 未开始 尚未启动 尚未开始 未整改 待启动 待整改 未开展"),
            (new(PaperStatus.InProgress), "正在推进 整改中 正在整改 推进中 进行中 正在进行 持续推进 持续整改 未完成 尚未完成 未完成整改 未销号 待验收 已启动 办理中 正在办理 否"),
            (new(PaperStatus.InProgress, Remark: ProgressRemark.MostlyDone), "基本完成 基本完成整改"),
            (new(PaperStatus.InProgress, Remark: ProgressRemark.StageResults), "阶段性成效 取得阶段性成效 阶段性完成 部分完成"),
            (new(PaperStatus.Completed), "已完成 完成 已完成整改 完成整改 整改完成 已整改完成 已整改 已整改到位 整改到位 已销号 销号 已完成并销号 已完成已销号 已办结 办结 已落实 是"),
            (new(PaperStatus.Completed, Sustained: true), "已完成并长期坚持 已完成整改并长期坚持 完成并长期坚持 已整改并长期坚持 已完成长期坚持 已完成整改长期坚持 已销号并长期坚持 已完成并持续坚持 已完成持续坚持"),
            (new(PaperStatus.Ended), "撤销移交合并 已撤销 已移交 已合并")).ToFrozenDictionary(),
        UsualSuggestions);

    /// <summary>The words to offer to somebody whose own was not understood.</summary>
    public string Suggestions { get; }

    /// <summary>This vocabulary with a bureau's own words, which win over the usual ones; space and punctuation do not matter.</summary>
    public StatusVocabulary With(IReadOnlyDictionary<string, StatusReading> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var all = new Dictionary<string, StatusReading>(_known);
        foreach (var (word, reading) in words)
            all[Bare(word)] = reading;
        return new StatusVocabulary(all.ToFrozenDictionary(), string.Join('、', words.Keys.Prepend(Suggestions)));
    }

    /// <summary>What <paramref name="words"/> mean, or null where nobody has said so.</summary>
    public StatusReading? Read(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return _known.TryGetValue(Bare(words), out var reading) ? reading : null;
    }

    private static IEnumerable<KeyValuePair<string, StatusReading>> Table(params (StatusReading Reading, string Words)[] lines) =>
        lines.SelectMany(line => line.Words.Split(' ').Select(word => KeyValuePair.Create(word, line.Reading)));

    private static string Bare(string words) => Punctuation().Replace(CleanText.Compact(words), "");

    [GeneratedRegex(@"\p{P}")]
    private static partial Regex Punctuation();
}
