namespace Rectify.Server.Features.Import;

/// <summary>A field of a finding that paper and Rectify may tell differently.</summary>
public enum PaperField
{
    /// <summary>具体问题.</summary>
    Text,

    /// <summary>方面.</summary>
    Aspect,

    /// <summary>重点内容.</summary>
    KeyPoint,

    /// <summary>整改措施.</summary>
    Measures,

    /// <summary>责任领导.</summary>
    Leader,

    /// <summary>牵头单位.</summary>
    LeadUnit,

    /// <summary>配合单位.</summary>
    AssistingUnits,

    /// <summary>责任人.</summary>
    Owner,

    /// <summary>整改类型.</summary>
    Type,

    /// <summary>整改时限.</summary>
    Deadline,

    /// <summary>整改进展情况.</summary>
    Progress,

    /// <summary>整改状态.</summary>
    Status,

    /// <summary>预计完成.</summary>
    Forecast,

    /// <summary>销号日期.</summary>
    ClosedOn,
}

/// <summary>Whose word counts.</summary>
public enum Taking
{
    /// <summary>以台账为准: the paper's, where need be as a proposal to those who may act.</summary>
    Paper,

    /// <summary>以系统为准: what Rectify has.</summary>
    Known,
}

/// <summary>One field that paper and Rectify tell differently.</summary>
/// <param name="Field">The field.</param>
/// <param name="Known">What Rectify has, as it is shown; null for nothing.</param>
/// <param name="Paper">What the paper says, as it is shown; null for nothing.</param>
/// <param name="Take">Whose word counts as things are decided now.</param>
/// <param name="Outcome">What comes of it, in Chinese: taken over, proposed to whom, or why the paper's word cannot be taken.</param>
/// <param name="Open">Whether somebody has to decide before the import.</param>
public sealed record FieldDifference(PaperField Field, string? Known, string? Paper, Taking Take, string Outcome, bool Open);
