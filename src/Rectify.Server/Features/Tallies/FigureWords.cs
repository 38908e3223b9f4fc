using Rectify.Domain.Tallies;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Tallies.Counting;

namespace Rectify.Server.Features.Tallies;

/// <summary>The numbers of a tally in the words that documents print.</summary>
internal static class FigureWords
{
    public static string Word(this TallyFigure figure) => figure switch
    {
        TallyFigure.Total => "应整改",
        TallyFigure.Open => "正在推进（含未启动）",
        TallyFigure.NotStarted => StatusBucket.NotStarted.Word(),
        TallyFigure.InProgress => StatusBucket.InProgress.Word(),
        TallyFigure.AwaitingVerification => "待验收",
        TallyFigure.Completed => StatusBucket.Completed.Word(),
        TallyFigure.Sustained => "已完成整改并长期坚持",
        TallyFigure.CompletedOnce => "已完成整改",
        TallyFigure.Ended => StatusBucket.Ended.Word(),
        TallyFigure.Overdue => "超期",
        TallyFigure.ReviewOverdue => "复核逾期",
        TallyFigure.DueThisYear => "预计今年完成",
        TallyFigure.ForecastThisYear => "已批准预计今年完成且未受阻",
        TallyFigure.Near => "黄灯（临近时限）",
        TallyFigure.InTime => "绿灯（时限充裕）",
        TallyFigure.Relapsed => "反弹",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
    };

    /// <summary>The rule by which a number counts, as printed with it.</summary>
    public static string Rule(this TallyFigure figure) => figure switch
    {
        TallyFigure.Total => "未启动、正在推进与已完成之和；撤销、移交、合并的不在内。",
        TallyFigure.Open => "截止日尚未销号的全部问题：未启动与正在推进之和。",
        TallyFigure.NotStarted => "尚在登记或待签收的问题。",
        TallyFigure.InProgress => "从制定措施到待验收的问题。",
        TallyFigure.AwaitingVerification => "正在推进中，已申请销号、等待验收的问题。",
        TallyFigure.Completed => "已销号或已转入长期坚持的问题。",
        TallyFigure.Sustained => "已完成，并明确了责任人和下次复核日期的问题。",
        TallyFigure.CompletedOnce => "已完成，未转入长期坚持的问题。",
        TallyFigure.Ended => "经批准不再在本单位整改的问题，不计入应整改总数。",
        TallyFigure.Overdue => "尚未销号且已过整改时限的问题；时限当天不算超期。",
        TallyFigure.ReviewOverdue => "长期坚持中，已过下次复核日期的问题。",
        TallyFigure.DueThisYear => "尚未销号，已批准的预计完成时间（没有的看整改时限，持续整改除外）在当年年底前的问题。",
        TallyFigure.ForecastThisYear => "尚未销号，已批准的预计完成时间在当年年底前且未受阻的问题。",
        TallyFigure.Near => "尚未销号，整改时限临近的问题。",
        TallyFigure.InTime => "尚未销号，距整改时限尚有余裕的问题。",
        TallyFigure.Relapsed => "复核未通过或重新打开过、处于第二轮及以后的问题。",
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
    };

    /// <summary>The number of a tally that a figure stands for; null for figures that a tally does not hold.</summary>
    public static int? Of(this TallyFigure figure, Tally tally) => figure switch
    {
        TallyFigure.Total => tally.Total,
        TallyFigure.Open => tally.Open,
        TallyFigure.NotStarted => tally.NotStarted,
        TallyFigure.InProgress => tally.InProgress,
        TallyFigure.AwaitingVerification => tally.AwaitingVerification,
        TallyFigure.Completed => tally.Completed,
        TallyFigure.Sustained => tally.Sustained,
        TallyFigure.CompletedOnce => tally.CompletedOnce,
        TallyFigure.Ended => tally.Ended,
        TallyFigure.Overdue => tally.Overdue,
        TallyFigure.ReviewOverdue => tally.ReviewOverdue,
        TallyFigure.DueThisYear => tally.DueThisYear,
        TallyFigure.ForecastThisYear => tally.ForecastThisYear,
        _ => null,
    };
}
