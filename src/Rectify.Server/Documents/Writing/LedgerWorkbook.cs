using Rectify.Domain.Findings;

namespace Rectify.Server.Documents.Writing;

/// <summary>整改台账 as it is to be printed.</summary>
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
    string SheetName = "整改台账");

/// <summary>One finding's row.</summary>
public sealed record LedgerRow
{
    /// <summary>序号; a whole number is written as one.</summary>
    public required string Number { get; init; }

    /// <summary>方面.</summary>
    public required string Aspect { get; init; }

    /// <summary>重点内容.</summary>
    public string? KeyPoint { get; init; }

    /// <summary>具体问题.</summary>
    public required string Text { get; init; }

    /// <summary>整改措施; the writer numbers them.</summary>
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

    /// <summary>整改时限.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>整改进展情况.</summary>
    public string? Progress { get; init; }

    /// <summary>整改状态 in the words of the interface, such as 已完成并长期坚持.</summary>
    public string? Status { get; init; }

    /// <summary>预计完成时间.</summary>
    public DateOnly? Forecast { get; init; }

    /// <summary>销号日期.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>备注.</summary>
    public string? Remark { get; init; }
}
