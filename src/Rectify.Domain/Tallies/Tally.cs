namespace Rectify.Domain.Tallies;

/// <summary>The numbers of one scope (a source, a unit, the bureau) at one cut-off. Every number has rows behind it.</summary>
public sealed record Tally
{
    /// <summary>A tally of nothing.</summary>
    public static Tally Empty { get; } = new();

    /// <summary>方面: distinct parents of the counted findings (rule 1).</summary>
    public int Aspects { get; init; }

    /// <summary>未启动.</summary>
    public int NotStarted { get; init; }

    /// <summary>正在推进 in the narrow sense: planning up to verification.</summary>
    public int InProgress { get; init; }

    /// <summary>待验收: of <see cref="InProgress"/>, waiting for the verifier.</summary>
    public int AwaitingVerification { get; init; }

    /// <summary>基本完成: a remark on some of the open ones, not a status (rule 5).</summary>
    public int MostlyDone { get; init; }

    /// <summary>阶段性成效: a remark on some of the open ones, not a status (rule 5).</summary>
    public int StageResults { get; init; }

    /// <summary>已完成.</summary>
    public int Completed { get; init; }

    /// <summary>已完成整改并长期坚持: of <see cref="Completed"/>, sustained with an owner and a next review (rule 6).</summary>
    public int Sustained { get; init; }

    /// <summary>撤销、移交、合并: not part of <see cref="Total"/>.</summary>
    public int Ended { get; init; }

    /// <summary>超期: of the open ones, those whose deadline has passed (rule 15). An overlay.</summary>
    public int Overdue { get; init; }

    /// <summary>复核逾期: of <see cref="Sustained"/>, those whose review date has passed (rule 15). An overlay.</summary>
    public int ReviewOverdue { get; init; }

    /// <summary>预计今年完成: of the open ones, those expected by 31 December of the cut-off's year (rule 8).</summary>
    public int DueThisYear { get; init; }

    /// <summary>
    /// 预计时间已过: of <see cref="DueThisYear"/>, those whose forecast, or the deadline that stands in for it, has passed by
    /// the cut-off. Rule 8 counts them to the letter; an overlay that warns.
    /// </summary>
    public int ForecastMissed { get; init; }

    /// <summary>Of the open ones, those with an approved forecast in the year that are neither blocked nor undated (rule 8).</summary>
    public int ForecastThisYear { get; init; }

    /// <summary>整改措施: distinct measures (rule 4).</summary>
    public int Measures { get; init; }

    /// <summary>应整改总数.</summary>
    public int Total => NotStarted + InProgress + Completed;

    /// <summary>Printed 正在推进: everything that is open (rule 5), so that it and 已完成 make the total.</summary>
    public int Open => NotStarted + InProgress;

    /// <summary>已完成整改, one-off: completed but not sustained (rule 6).</summary>
    public int CompletedOnce => Completed - Sustained;

    /// <summary>整改完成率 (rule 9).</summary>
    public string Percent => Percentage.Text(Completed, Total);

    /// <summary>
    /// Whether 预计今年能全部完成整改 holds (rule 8). It also does where nothing is open any more; then it is not needed, and
    /// the sentence leaves it out (docs/decisions/0015).
    /// </summary>
    public bool AllExpectedThisYear => Total > 0 && ForecastThisYear == Open;

    /// <summary>Whether 都得到了有效整治 holds: nothing is open (rule 10).</summary>
    public bool NothingOpen => Total > 0 && Open == 0;
}
