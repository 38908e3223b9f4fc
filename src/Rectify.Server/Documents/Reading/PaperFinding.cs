using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Documents.Reading;

/// <summary>具体问题 as the paper has it; a feedback document fills in no more than number, key point, text and place.</summary>
public sealed record PaperFinding
{
    /// <summary>As in the document: the path of headings such as （一）1（1）, or the ledger's 序号.</summary>
    public required string Number { get; init; }

    /// <summary>重点内容 with its number, where the paper has that level.</summary>
    public string? KeyPoint { get; init; }

    /// <summary>The finding itself, without its number.</summary>
    public required string Text { get; init; }

    /// <summary>整改措施, one by one, without their numbers.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>责任领导.</summary>
    public string? Leader { get; init; }

    /// <summary>牵头单位.</summary>
    public string? LeadUnit { get; init; }

    /// <summary>配合单位.</summary>
    public IReadOnlyList<string> AssistingUnits { get; init; } = [];

    /// <summary>责任人.</summary>
    public string? Owner { get; init; }

    /// <summary>整改类型.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>整改时限; a month means its last day.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>原整改时限, where the paper tells it apart from the current one.</summary>
    public DateOnly? OriginalDeadline { get; init; }

    /// <summary>整改进展情况.</summary>
    public string? Progress { get; init; }

    /// <summary>整改状态 at the paper's cut-off.</summary>
    public PaperStatus? Status { get; init; }

    /// <summary>基本完成 or 阶段性成效, where the paper writes it for a status: in progress, with a remark.</summary>
    public ProgressRemark? ProgressRemark { get; init; }

    /// <summary>长期坚持: completed and to be kept up.</summary>
    public bool Sustained { get; init; }

    /// <summary>预计完成; written in a ledger it counts as approved.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>销号日期, also where it had to be assumed (the paper's warnings say so).</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>长期坚持责任人, where the paper names another than the 责任人.</summary>
    public string? SustainOwner { get; init; }

    /// <summary>下次复核日期, where the paper names it.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>密级, where the paper names it.</summary>
    public Secrecy? Secrecy { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }

    /// <summary>
    /// Names the row while a paper is corrected: its place among the findings as they were read, from 1; a part of a
    /// split one adds its own place (12-2). The same file read with the same columns gives the same keys.
    /// </summary>
    public string Key { get; init; } = "";

    /// <summary>The paragraph, or the row's cells as "header：text" lines, as they stand in the file before anything was understood.</summary>
    public string? Original { get; init; }

    /// <summary>Where in the file it stands.</summary>
    public required PaperLocation Where { get; init; }
}

/// <summary>A finding's status as a ledger tells it.</summary>
public enum PaperStatus
{
    /// <summary>未启动.</summary>
    NotStarted,

    /// <summary>正在推进.</summary>
    InProgress,

    /// <summary>已完成.</summary>
    Completed,

    /// <summary>撤销、移交、合并: still listed, no longer counted.</summary>
    Ended,
}
