using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Documents.Writing;

/// <summary>整改台账 as it is to be printed: one sheet, about one source.</summary>
/// <param name="Title">Above everything, such as 市体育局党组巡察反馈问题整改台账.</param>
/// <param name="FilledInBy">填报单位.</param>
/// <param name="CutOff">截至日期.</param>
/// <param name="Rows">In their order; neighbours of the same aspect and key point share a merged cell.</param>
/// <param name="SheetName">The sheet's name.</param>
public sealed record LedgerWorkbook(
    string Title,
    string? FilledInBy,
    DateOnly? CutOff,
    IReadOnlyList<LedgerRow> Rows,
    string SheetName = "整改台账")
{
    /// <summary>问题来源.</summary>
    public string? SourceName { get; init; }

    /// <summary>反馈日期 of the source.</summary>
    public DateOnly? FeedbackDate { get; init; }

    /// <summary>合计, counted where every number is counted; no such row without it.</summary>
    public Tally? Total { get; init; }
}

/// <summary>One finding's row.</summary>
public sealed record LedgerRow
{
    /// <summary>序号; a whole number is written as one.</summary>
    public required string Number { get; init; }

    /// <summary>方面, with its number where it has one.</summary>
    public required string Aspect { get; init; }

    /// <summary>重点内容.</summary>
    public string? KeyPoint { get; init; }

    /// <summary>具体问题.</summary>
    public required string Text { get; init; }

    /// <summary>整改措施; the writer numbers them.</summary>
    public IReadOnlyList<string> Measures { get; init; } = [];

    /// <summary>What the cell of the measures says, where a row is spread over several; numbered through.</summary>
    internal string? MeasuresHere { get; init; }

    /// <summary>Whether the row goes on with the measures and the progress of the one above.</summary>
    internal bool Continues { get; init; }

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

    /// <summary>整改时限.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>原整改时限.</summary>
    public DateOnly? OriginalDeadline { get; init; }

    /// <summary>整改进展情况.</summary>
    public string? Progress { get; init; }

    /// <summary>整改状态 in the words of the interface, such as 已完成并长期坚持.</summary>
    public string? Status { get; init; }

    /// <summary>预计完成时间.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>销号日期.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>长期坚持责任人.</summary>
    public string? SustainOwner { get; init; }

    /// <summary>下次复核日期.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>密级.</summary>
    public Secrecy? Secrecy { get; init; }

    /// <summary>事项编号; an import gives its own.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}
