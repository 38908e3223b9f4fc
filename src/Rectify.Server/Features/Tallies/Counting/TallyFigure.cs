namespace Rectify.Server.Features.Tallies.Counting;

/// <summary>A number of a tally whose rows are findings.</summary>
public enum TallyFigure
{
    /// <summary>应整改总数.</summary>
    Total,

    /// <summary>正在推进 as printed: 未启动 and 正在推进.</summary>
    Open,

    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>正在推进 in the narrow sense.</summary>
    InProgress,

    /// <summary>待验收.</summary>
    AwaitingVerification,

    /// <summary>基本完成: a remark on open ones.</summary>
    MostlyDone,

    /// <summary>阶段性成效: a remark on open ones.</summary>
    StageResults,

    /// <summary>已完成.</summary>
    Completed,

    /// <summary>已完成整改并长期坚持.</summary>
    Sustained,

    /// <summary>已完成整改, one-off.</summary>
    CompletedOnce,

    /// <summary>撤销、移交、合并.</summary>
    Ended,

    /// <summary>超期; also 红灯.</summary>
    Overdue,

    /// <summary>复核逾期.</summary>
    ReviewOverdue,

    /// <summary>预计今年完成.</summary>
    DueThisYear,

    /// <summary>预计时间已过: counted in 预计今年完成 to the letter of rule 8, though the day has passed.</summary>
    ForecastMissed,

    /// <summary>预计今年能全部完成 holds for these.</summary>
    ForecastThisYear,

    /// <summary>黄灯: the deadline is near.</summary>
    Near,

    /// <summary>绿灯: there is time.</summary>
    InTime,

    /// <summary>反弹: in a second or later cycle.</summary>
    Relapsed,
}

internal static class TallyFigures
{
    /// <summary>The cases behind a number.</summary>
    public static IQueryable<CountedCase> Behind(this IQueryable<CountedCase> rows, TallyFigure figure) => figure switch
    {
        TallyFigure.Total => rows.Where(one => one.InTotal),
        TallyFigure.Open => rows.Where(one => one.Open),
        TallyFigure.NotStarted => rows.Where(one => one.NotStarted),
        TallyFigure.InProgress => rows.Where(one => one.InProgress),
        TallyFigure.AwaitingVerification => rows.Where(one => one.AwaitingVerification),
        TallyFigure.MostlyDone => rows.Where(one => one.MostlyDone),
        TallyFigure.StageResults => rows.Where(one => one.StageResults),
        TallyFigure.Completed => rows.Where(one => one.Completed),
        TallyFigure.Sustained => rows.Where(one => one.Sustained),
        TallyFigure.CompletedOnce => rows.Where(one => one.CompletedOnce),
        TallyFigure.Ended => rows.Where(one => one.Ended),
        TallyFigure.Overdue => rows.Where(one => one.Overdue),
        TallyFigure.ReviewOverdue => rows.Where(one => one.ReviewOverdue),
        TallyFigure.DueThisYear => rows.Where(one => one.DueThisYear),
        TallyFigure.ForecastMissed => rows.Where(one => one.ForecastMissed),
        TallyFigure.ForecastThisYear => rows.Where(one => one.ForecastThisYear),
        TallyFigure.Near => rows.Where(one => one.Near),
        TallyFigure.InTime => rows.Where(one => one.InTime),
        TallyFigure.Relapsed => rows.Where(one => one.Relapsed),
        _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, null),
    };
}
