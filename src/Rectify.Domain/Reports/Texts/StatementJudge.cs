using System.Globalization;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Reports.Texts;

/// <summary>Holds statements against the numbers of the source that they speak of.</summary>
/// <param name="Tally">The numbers at the cut-off.</param>
/// <param name="Wording">The bureau's choices that are in force at the cut-off.</param>
/// <param name="AsOf">The cut-off.</param>
public sealed record StatementJudge(Tally Tally, ReportWording Wording, DateOnly AsOf)
{
    /// <summary>Whether a statement holds, and what would be right.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="sentence">The sentence it stands in: what is stated beside it says what a number means.</param>
    public Judgement Of(Statement statement, StatedSentence sentence) => statement.Kind switch
    {
        StatementKind.CutOff or StatementKind.Undated => OfDay(statement, AsOf),
        StatementKind.Percent => OfPercent(statement.Number),
        StatementKind.AllExpectedThisYear => OfClaim(ReportClaim.AllExpectedThisYear, Expected),
        StatementKind.AllPutRight => OfClaim(ReportClaim.AllPutRight, $"已完成{Tally.Completed}个，正在推进{Tally.Open}个"),
        StatementKind.Sustained => OfSustained(statement),
        _ => OfNumber(statement, sentence),
    };

    /// <summary>Whether the day of a text is that of the report; this needs no source.</summary>
    /// <param name="statement">截至 with a day or without one.</param>
    /// <param name="asOf">The cut-off.</param>
    public static Judgement OfDay(Statement statement, DateOnly asOf) => new(
        statement.Day == asOf ? Verdict.Holds : Verdict.Fails,
        $"截至{HalfYearSentence.Day(asOf)}",
        statement.Kind == StatementKind.Undated ? "材料应写明截止日期。" : "核对的截止日期。");

    private string Expected => Tally.Open == 0
        ? Tally.Total == 0 ? "没有应整改的问题" : "已全部完成整改，可以不写预计"
        : $"{Tally.Open}个未完成问题中，{Tally.ForecastThisYear}个有今年内已批准的预计完成时间且未受阻";

    private Judgement OfClaim(ReportClaim claim, string right) => claim.HoldsFor(Tally, Wording)
        ? new Judgement(Verdict.Holds, right, Reason(claim))
        : new Judgement(Verdict.Fails, right, Reason(claim), claim);

    private Judgement OfPercent(decimal? stated)
    {
        var right = Percentage.Of(Tally.Completed, Tally.Total);
        var claim = stated == 100m && right != 100m ? ReportClaim.Complete100 : (ReportClaim?)null;
        return new Judgement(
            stated == right ? Verdict.Holds : Verdict.Fails, $"{Tally.Percent}（{Tally.Completed}÷{Tally.Total}）",
            "已完成÷应整改，保留两位小数；尚有未完成的不写100%。", claim);
    }

    private Judgement OfSustained(Statement statement)
    {
        var right = Wording.MergesSustained ? Tally.Completed : Tally.Sustained;
        return new Judgement(
            statement.Number == right ? Verdict.Holds : Verdict.Fails, Text(right), Reason(ReportClaim.AllSustained),
            statement.Number > right && !ReportClaim.AllSustained.HoldsFor(Tally, Wording) ? ReportClaim.AllSustained : null);
    }

    private Judgement OfNumber(Statement statement, StatedSentence sentence)
    {
        var (right, why) = statement.Kind switch
        {
            StatementKind.Aspects => (Tally.Aspects, "所计问题所属的不同标题。"),
            StatementKind.Total => (Tally.Total, "未启动、正在推进与已完成之和。"),
            StatementKind.CompletedOnce when Says(sentence, StatementKind.Sustained) => (OnceBesideSustained, "已完成但未转入长期坚持的问题。"),
            StatementKind.CompletedOnce or StatementKind.Completed => (Tally.Completed, "截止日前已销号的问题。"),
            StatementKind.MostlyDone => (Tally.MostlyDone, MostlyDoneRule),
            StatementKind.NotStarted => (Tally.NotStarted, "尚在登记或待签收的问题。"),
            StatementKind.Open when Wording.PrintsMostlyDone && Says(sentence, StatementKind.MostlyDone)
                => (Tally.Open - Tally.MostlyDone, "尚未完成、且不在基本完成之列的问题。"),
            StatementKind.Open when Says(sentence, StatementKind.NotStarted) => (Tally.InProgress, "从制定措施到待验收的问题，另列未启动。"),
            StatementKind.Open => (Tally.Open, "截止日尚未销号的全部问题，含未启动。"),
            StatementKind.Overdue => (Tally.Overdue, "尚未销号且已过整改时限，时限当天不算。"),
            StatementKind.DueThisYear => (Tally.DueThisYear, "预计完成时间（没有的看整改时限，持续整改除外）在当年年底前。"),
            _ => (Tally.Measures, "按不同的措施计数。"),
        };
        return new Judgement(statement.Number == right ? Verdict.Holds : Verdict.Fails, Text(right), why);
    }

    private int OnceBesideSustained => Wording.MergesSustained ? 0 : Tally.CompletedOnce;

    private string MostlyDoneRule => Wording.PrintsMostlyDone
        ? "尚未销号、进展备注为基本完成的问题，本单位单列。"
        : "基本完成是进展备注，不是状态；这些问题仍计入正在推进。";

    private static bool Says(StatedSentence sentence, StatementKind kind) => sentence.Statements.Any(one => one.Kind == kind);

    private static string Reason(ReportClaim claim) => claim switch
    {
        ReportClaim.AllPutRight => "只在该来源没有未完成问题时写入。",
        ReportClaim.AllExpectedThisYear => "只在全部未完成问题都有今年内已批准的预计完成时间且未受阻时写入。",
        _ => "已销号，并明确了责任人和下次复核日期的问题。",
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
