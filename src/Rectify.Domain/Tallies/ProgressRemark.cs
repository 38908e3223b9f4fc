namespace Rectify.Domain.Tallies;

/// <summary>What a report says about how far the work has come: a remark beside 正在推进, never a status (rule 5).</summary>
public enum ProgressRemark
{
    /// <summary>基本完成: nearly done, not closed.</summary>
    MostlyDone,

    /// <summary>阶段性成效: first results are there.</summary>
    StageResults,
}
