using Rectify.Domain.Common;
using Rectify.Domain.Outcomes;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Documents.Drafts;
using Rectify.Server.Features.Tallies.HalfYear;

namespace Rectify.Server.Features.Documents.Drafts;

/// <summary>Every name that a draft may use: the sentences and numbers of the half-year report, each source apart (rule 2).</summary>
internal static class DraftNames
{
    /// <summary>What came of all sources together begins so.</summary>
    public const string Results = "整改成果";

    /// <param name="report">The numbers.</param>
    /// <param name="outcomes">整改成果 of each source.</param>
    /// <param name="bureau">The bureau's name.</param>
    /// <param name="time">The bureau's time.</param>
    public static IReadOnlyList<DraftName> Of(
        HalfYearReport report, IReadOnlyDictionary<Guid, OutcomeTally> outcomes, string bureau, BureauTime time) =>
    [
        new("单位名称", "本单位名称", bureau),
        new("截至日期", "统计的截止日", HalfYearSentence.Day(report.AsOf)),
        new("期初日期", "本半年的第一天", HalfYearSentence.Day(report.From)),
        new("今天", "填充文稿的日期", HalfYearSentence.Day(time.Today)),
        new("年份", "截止日所在的年份", DraftFigures.Text(report.AsOf.Year)),
        .. DraftFigures.Of(OutcomeTally.Of(report.Outcomes)).Select(one => new DraftName($"{Results}:{one.Name}", $"全部来源的{one.Meaning}", one.Value)),
        .. report.Sources.SelectMany(source => OfSource(source, outcomes[source.SourceId], report)),
        .. report.Units.SelectMany(unit => Figures(unit.Name, [], unit.Leading, "牵头的"))
            .Concat(report.Units.Select(unit => new DraftName($"{unit.Name}:参与数", "作为配合单位参与的问题数", DraftFigures.Text(unit.Assisting)))),
    ];

    /// <summary>A lookup by every way to write a name; where two mean different things, neither counts.</summary>
    public static IReadOnlyDictionary<string, DraftName> Index(IReadOnlyList<DraftName> names) => names
        .SelectMany(name => name.Aliases.Prepend(name.Name).Select(PlaceholderName.Normal).Distinct().Select(key => (Key: key, Name: name)))
        .GroupBy(pair => pair.Key, StringComparer.Ordinal).Where(same => same.Count() == 1)
        .ToDictionary(same => same.Key, same => same.Single().Name, StringComparer.Ordinal);

    private static IEnumerable<DraftName> OfSource(SourceReport source, OutcomeTally outcomes, HalfYearReport report)
    {
        var (prefix, others) = Prefixes(source, report);
        var wording = ReportWording.Of(report.Wording.Select(one => one.Choice), []);
        return
        [
            Named("总结句", "半年总结的句子", source.Sentence!),
            Named("来源名称", "问题来源的名称", source.Name),
            Named("方面数", "所计问题所属的方面", DraftFigures.Text(source.Tally.Aspects)),
            .. Figures(prefix, others, source.Tally, ""),
            Named("期初", "期初未完成的问题数", DraftFigures.Text(source.Balance.Opening)),
            Named("新增", "本期新增的问题数", DraftFigures.Text(source.Balance.Added)),
            Named("重新打开", "本期重新打开的问题数", DraftFigures.Text(source.Balance.Reopened)),
            Named("销号", "本期销号的问题数", DraftFigures.Text(source.Balance.Closed)),
            Named("本期撤销移交合并", "本期撤销、移交、合并的问题数", DraftFigures.Text(source.Balance.Ended)),
            Named("期末", "期末未完成的问题数", DraftFigures.Text(source.Balance.Closing)),
            .. DraftFigures.Of(outcomes).Select(one => Named(one.Name, one.Meaning, one.Value)),
            .. DraftClaim.All.Select(claim => Claimed(claim, source, wording, prefix, others)),
            .. source.Aspects.SelectMany(aspect => Figures($"{prefix}:{aspect.Title}", [.. others.Select(other => $"{other}{aspect.Title}:")], aspect.Tally, "该方面")),
        ];

        DraftName Named(string name, string meaning, string value) =>
            new($"{prefix}:{name}", meaning, value) { Aliases = [.. others.Select(other => other + name)] };
    }

    private static DraftName Claimed(DraftClaim claim, SourceReport source, ReportWording wording, string prefix, IReadOnlyList<string> others)
    {
        var value = claim.For(source.Tally, wording);
        return new DraftName($"{prefix}:{claim.Name}", $"“{claim.Text}”，只在属实时填入", value)
        {
            Rule = value is null ? claim.Claim.Rule() : null,
            WhyNot = value is null ? claim.WhyNot(source.Tally) : null,
            Aliases = [.. others.Select(other => other + claim.Name)],
            SourceId = source.SourceId,
        };
    }

    private static IEnumerable<DraftName> Figures(string prefix, IReadOnlyList<string> others, Tally tally, string whose) =>
        DraftFigures.All.Select(figure => new DraftName($"{prefix}:{figure.Name}", whose + figure.Meaning, figure.Value(tally))
        {
            Aliases = [.. others.Select(other => other + figure.Name)],
        });

    /// <summary>The source's kind where no other has it, else its name or code; each of them will do, and none where there is one source.</summary>
    private static (string Prefix, IReadOnlyList<string> Others) Prefixes(SourceReport source, HalfYearReport report)
    {
        List<string> prefixes =
        [
            .. report.Sources.Count(one => one.Kind == source.Kind) == 1 ? [source.Kind.Word()] : (string[])[],
            .. report.Sources.Count(one => one.Name == source.Name) == 1 ? [source.Name] : (string[])[],
            source.Code,
        ];
        return (prefixes[0], [.. prefixes.Skip(1).Select(prefix => prefix + ":"), .. report.Sources.Count == 1 ? [""] : (string[])[]]);
    }
}
