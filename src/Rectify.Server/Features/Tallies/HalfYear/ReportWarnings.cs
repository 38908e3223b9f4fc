using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Findings;
using Rectify.Domain.Reports;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>Says which statements a source may not make, and because of which findings (rules 6 and 8 to 11).</summary>
internal sealed class ReportWarnings(TallyQuery query, BalanceCounter balances)
{
    /// <summary>The findings that warnings may have to name.</summary>
    public async Task<ReportRows> Read(ReportBasis basis, CancellationToken stop)
    {
        var open = await Rows(basis, TallyFigure.Open, stop);
        var needsOnce = basis.Claims.Contains(ReportClaim.AllSustained) && !basis.Wording.MergesSustained;
        var once = needsOnce ? await Rows(basis, TallyFigure.CompletedOnce, stop) : [];
        return new ReportRows(open.ToLookup(row => row.SourceId), once.ToLookup(row => row.SourceId));
    }

    public async Task<IReadOnlyList<TallyWarning>> For(
        FindingSource source, Tally tally, Balance balance, ReportBasis basis, ReportRows rows, CancellationToken stop)
    {
        if (!basis.IsWhole)
            return [];
        var warnings = new List<TallyWarning>();
        if (!balance.Holds)
            warnings.Add(OutOfBalance(balance, await balances.Offenders(source.Id, basis.From, basis.Moment, stop)));
        warnings.AddRange(basis.Wording.Claims.Where(claim => !claim.HoldsFor(tally, basis.Wording))
            .Select(claim => False(claim, source, tally, basis, rows)));
        warnings.AddRange(Usual(source, tally, basis, rows).Where(usual => !warnings.Any(asked => asked.Claim?.Rule() == usual.Rule)));
        if (tally.ForecastMissed > 0)
            warnings.Add(Missed(tally, rows.Open[source.Id]));
        return warnings;
    }

    private Task<List<ReportRow>> Rows(ReportBasis basis, TallyFigure figure, CancellationToken stop) =>
        query.At(basis.Moment, basis.Scope).Behind(figure).OrderBy(one => one.Case.Number)
            .Select(one => new ReportRow(one.SourceId, one.Case.Number, one.Facts, one.ForecastThisYear, one.ForecastMissed))
            .ToListAsync(stop);

    /// <summary>What the usual sentence leaves out, and why.</summary>
    private static IEnumerable<TallyWarning> Usual(FindingSource source, Tally tally, ReportBasis basis, ReportRows rows)
    {
        if (source.Kind == SourceKind.SelfCheck && tally.Open > 0)
            yield return NotAllPutRight(tally, rows.Open[source.Id]);
        if (tally is { Open: > 0, AllExpectedThisYear: false })
            yield return NotAllExpected(tally, basis.Moment, rows.Open[source.Id]);
    }

    private static TallyWarning False(ReportClaim claim, FindingSource source, Tally tally, ReportBasis basis, ReportRows rows) => claim switch
    {
        ReportClaim.AllExpectedThisYear => Refusing(NotAllExpected(tally, basis.Moment, rows.Open[source.Id]), claim),
        ReportClaim.AllSustained => Refusing(NotAllSustained(tally, rows.CompletedOnce[source.Id]), claim),
        ReportClaim.AllPutRight => Refusing(NotAllPutRight(tally, rows.Open[source.Id]), claim),
        _ => Refusing(NotComplete(tally, rows.Open[source.Id]), claim),
    };

    private static TallyWarning Refusing(TallyWarning warning, ReportClaim claim) => warning with { Refuses = true, Claim = claim };

    private static TallyWarning OutOfBalance(Balance one, IReadOnlyList<string> numbers) => new(
        11, true,
        $"期初{one.Opening}＋新增{one.Added}＋重新打开{one.Reopened}－销号{one.Closed}－撤销移交合并{one.Ended}＝{one.Expected}，"
        + $"与期末{one.Closing}不符，不能出具文件。请由管理员核验台账，并核对下列事项。",
        [.. numbers.Select(number => new WarningCase(number, "历史记录与统计区间不一致"))]);

    private static TallyWarning NotAllPutRight(Tally tally, IEnumerable<ReportRow> open) => new(
        10, false,
        tally.Total == 0 ? "没有应整改的问题，不能写“都得到了有效整治”。" : $"尚有{tally.Open}个问题未完成，不能写“都得到了有效整治”。",
        Cases(open, _ => "尚未完成整改"));

    private static TallyWarning NotComplete(Tally tally, IEnumerable<ReportRow> open) => new(
        9, false, $"已完成{tally.Completed}个、应整改{tally.Total}个，完成率为{tally.Percent}，不能写100%。", Cases(open, _ => "尚未完成整改"));

    private static TallyWarning NotAllSustained(Tally tally, IEnumerable<ReportRow> once) => new(
        6, false, $"已完成的{tally.Completed}个中，{tally.CompletedOnce}个没有明确责任人和下次复核日期，不能都写“已完成整改并长期坚持”。",
        Cases(once, _ => "没有责任人和下次复核日期，需设为长期坚持"));

    private static TallyWarning NotAllExpected(Tally tally, TallyMoment moment, IEnumerable<ReportRow> open) => new(
        8, false,
        tally.Total == 0 ? "没有应整改的问题，不能写“预计今年能全部完成整改”。" : $"正在推进的{tally.Open}个中，{tally.ForecastThisYear}个有今年内的预计完成时间且未受阻，不能写“预计今年能全部完成整改”。",
        Cases(open.Where(row => !row.Expected), row => WaitsFor(row.Facts, moment)));

    /// <summary>Rule 8 counts them to the letter; the reader should know that the day has gone by.</summary>
    private static TallyWarning Missed(Tally tally, IEnumerable<ReportRow> open) => new(
        8, false, $"{tally.ForecastMissed}个未完成的问题，预计完成时间已过。请核实进展或重新申报。",
        Cases(open.Where(row => row.Missed), row => row.Facts.Forecast is { } forecast
            ? $"预计{HalfYearSentence.Day(forecast)}完成，仍未销号"
            : $"整改时限{HalfYearSentence.Day(row.Facts.Deadline!.Value)}已过，没有申报预计完成时间"));

    private static IReadOnlyList<WarningCase> Cases(IEnumerable<ReportRow> rows, Func<ReportRow, string> reason) =>
        [.. rows.Select(row => new WarningCase(row.Number, reason(row)))];

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
