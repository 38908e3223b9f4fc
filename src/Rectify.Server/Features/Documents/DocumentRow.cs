using Rectify.Domain.Tallies;

namespace Rectify.Server.Features.Documents;

/// <summary>A finding as documents print it: as it stood at the cut-off, with what was planned and done by then.</summary>
internal sealed class DocumentRow
{
    public required Guid CaseId { get; init; }

    public required Guid FindingId { get; init; }

    public required Guid AspectId { get; init; }

    /// <summary>编号 of the case.</summary>
    public required string Number { get; init; }

    /// <summary>The finding's own number.</summary>
    public required string FindingNumber { get; init; }

    public required string Aspect { get; init; }

    public required string? KeyPoint { get; init; }

    public required string Text { get; init; }

    public required TallyFacts Facts { get; init; }

    public required bool Open { get; init; }

    public required bool Completed { get; init; }

    public required bool Sustained { get; init; }

    public required bool Overdue { get; init; }

    public required string? LeadUnit { get; init; }

    public required string? Leader { get; init; }

    /// <summary>The cycle that the case is in today: what was written in an earlier one stands there no longer.</summary>
    public required int CycleNow { get; init; }

    public required string? Owner { get; set; }

    public required string? Progress { get; set; }

    public required string? BlockedBecause { get; set; }

    public IReadOnlyList<DocumentMeasure> Measures { get; set; } = [];

    public IReadOnlyList<string> AssistingUnits { get; set; } = [];

    /// <summary>整改状态 in the words of the report.</summary>
    public string Status => this switch
    {
        { Sustained: true } => "已完成整改并长期坚持",
        { Completed: true } => "已完成整改",
        { Open: false } => "撤销、移交、合并",
        { Facts.AwaitingVerification: true } => "正在推进（待验收）",
        { Facts.Bucket: StatusBucket.NotStarted } => "未启动",
        _ => "正在推进",
    };
}

/// <summary>A measure by the cut-off: one that was done later counts as not done.</summary>
internal sealed record DocumentMeasure(
    Guid CaseId, Guid MeasureId, bool OfPart, int Ordinal, string Text, string Unit, string? Owner, DateOnly? Deadline, string? ExpectedResult, DateOnly? DoneOn, string? Result);
