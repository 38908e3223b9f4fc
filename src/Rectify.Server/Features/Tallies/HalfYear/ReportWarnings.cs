using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>An open finding as a warning sees it.</summary>
/// <param name="Expected">Whether it is forecast within the year and not blocked (rule 8).</param>
internal sealed record OpenRow(Guid SourceId, string Number, TallyFacts Facts, bool Expected);

/// <summary>Says which clauses a source may not print, and because of which findings (rules 8, 10 and 11).</summary>
internal sealed class ReportWarnings(TallyQuery query, BalanceCounter balances)
{
    /// <summary>The open findings of a scope, in the order of their numbers.</summary>
    public Task<List<OpenRow>> OpenRows(TallyMoment moment, TallyScope scope, CancellationToken stop) =>
        query.At(moment, scope).Behind(TallyFigure.Open).OrderBy(one => one.Case.Number)
            .Select(one => new OpenRow(one.Case.SourceId, one.Case.Number, one.Facts, one.ForecastThisYear))
            .ToListAsync(stop);

    public async Task<IReadOnlyList<TallyWarning>> For(
        FindingSource source, Tally tally, Balance balance, TallyMoment moment, IReadOnlyList<OpenRow> open, CancellationToken stop)
    {
        var warnings = new List<TallyWarning>();
        if (!balance.Holds)
            warnings.Add(OutOfBalance(balance, await balances.Offenders(source.Id, moment.HalfYearStart, moment, stop)));
        if (source.Kind == SourceKind.SelfCheck && tally.Open > 0)
            warnings.Add(NotAllPutRight(tally, open));
        if (source.Kind != SourceKind.SelfCheck && tally is { Open: > 0, AllExpectedThisYear: false })
            warnings.Add(NotAllExpected(tally, moment, open));
        return warnings;
    }

    private static TallyWarning OutOfBalance(Balance one, IReadOnlyList<string> numbers) => new(
        11, true,
        $"期初{one.Opening}＋新增{one.Added}＋重新打开{one.Reopened}－销号{one.Closed}－撤销移交合并{one.Ended}＝{one.Expected}，"
        + $"与期末{one.Closing}不符，不能出具文件。请由管理员核验台账，并核对下列事项。",
        [.. numbers.Select(number => new WarningCase(number, "历史记录与统计区间不一致"))]);

    private static TallyWarning NotAllPutRight(Tally tally, IReadOnlyList<OpenRow> open) => new(
        10, false, $"尚有{tally.Open}个问题未完成，不能写“都得到了有效整治”。",
        [.. open.Select(row => new WarningCase(row.Number, "尚未完成整改"))]);

    private static TallyWarning NotAllExpected(Tally tally, TallyMoment moment, IReadOnlyList<OpenRow> open) => new(
        8, false,
        $"正在推进的{tally.Open}个中，{tally.ForecastThisYear}个有今年内的预计完成时间且未受阻，不能写“预计今年能全部完成整改”。",
        [.. open.Where(row => !row.Expected).Select(row => new WarningCase(row.Number, WaitsFor(row.Facts, moment)))]);

    private static string WaitsFor(TallyFacts facts, TallyMoment moment) => facts switch
    {
        { Blocked: true } => "受阻，需先解除",
        { Forecast: { } forecast } => $"预计{HalfYearSentence.Day(forecast)}完成，不在今年",
        { Type: RectificationType.Continuing } => "持续整改，需申报预计完成时间",
        { Deadline: { } deadline } when deadline <= moment.YearEnd => $"整改时限{HalfYearSentence.Day(deadline)}，需申报预计完成时间",
        { Deadline: { } deadline } => $"整改时限{HalfYearSentence.Day(deadline)}，不在今年",
        _ => "尚未确定整改时限，需分办",
    };
}
