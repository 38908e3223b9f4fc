using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Publication;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>One case, whole, as its page and the API show it.</summary>
public sealed record CaseView
{
    public required string Number { get; init; }

    public required int Version { get; init; }

    public required string Stage { get; init; }

    public required string StageLabel { get; init; }

    public required StatusBucket Bucket { get; init; }

    /// <summary>Whether the case waits for its verifier.</summary>
    public bool AwaitingVerification { get; init; }

    public required int Cycle { get; init; }

    public required WarningLight Light { get; init; }

    public required FindingView Finding { get; init; }

    /// <summary>密级 of the finding, and why else it is left out of what is published.</summary>
    public required PublicationView Publication { get; init; }

    public RectificationType? Type { get; init; }

    public Named? ResponsibleLeader { get; init; }

    public Named? Owner { get; init; }

    public string? ClosingStandard { get; init; }

    public DateOnly? OriginalDeadline { get; init; }

    public DateOnly? Deadline { get; init; }

    public DateOnly? Forecast { get; init; }

    public string? Progress { get; init; }

    public ProgressRemark? Remark { get; init; }

    public string? BlockedBecause { get; init; }

    public DateOnly? ClosedOn { get; init; }

    public SustainView? Sustainment { get; init; }

    public required IReadOnlyList<StepView> Steps { get; init; }

    public required IReadOnlyList<PartView> Units { get; init; }

    public required IReadOnlyList<MeasureView> Measures { get; init; }

    public required IReadOnlyList<EvidenceView> Evidence { get; init; }

    public required IReadOnlyList<ProposalView> Proposals { get; init; }

    public required RelationsView Relations { get; init; }

    public required IReadOnlyList<HistoryView> History { get; init; }

    /// <summary>整改成果, 公开限制 and 督办单: who did what beside the lifecycle, the newest first.</summary>
    public required IReadOnlyList<CaseNote> Notes { get; init; }

    /// <summary>Whether the reader may add evidence to the closed case (补充佐证).</summary>
    public bool MayProve { get; init; }

    /// <summary>The reminders to come while the case stays in its stage, the next one first.</summary>
    public required IReadOnlyList<ReminderView> Reminders { get; init; }

    /// <summary>What the reader can do now.</summary>
    public required IReadOnlyList<ActionView> Actions { get; init; }
}

public sealed record Named(Guid Id, string Name);

public sealed record FindingView(
    Guid SourceId, string SourceName, SourceKind SourceKind, DateOnly FeedbackDate,
    string Aspect, string? KeyPoint, string Number, string Text);

public sealed record SustainView(Named Owner, DateOnly NextReviewOn, int IntervalMonths, bool IsOverdue);

public enum StepState
{
    Done,
    Current,
    Todo,
}

public sealed record StepView(string Stage, string Label, StepState State);

public sealed record PartView(Guid UnitId, string Name, bool IsLead, DateOnly? FinishedOn);

public sealed record MeasureView(
    Guid Id, int Ordinal, int Cycle, string Text, string Unit, string? Owner, DateOnly? Deadline,
    string? ExpectedResult, DateOnly? DoneOn, string? Result);

public sealed record EvidenceView(
    Guid Id, Guid? MeasureId, string Title, DateOnly DocumentDate, DateTimeOffset UploadedAt, string UploadedBy,
    long? Size, string? ContentType, string? Sha256, string? ReferenceNumber, DateDoubt Doubt)
{
    public int Revision { get; init; } = 1;

    /// <summary>The number of the latest revision, where there is a later one; this one then counts no longer.</summary>
    public int? ReplacedBy { get; init; }

    /// <summary>Whether the name promises another content than the file has.</summary>
    public bool NameDisagrees { get; init; }

    /// <summary>When the stored file was last compared with its hash, UTC.</summary>
    public DateTimeOffset? VerifiedAt { get; init; }

    /// <summary>Whether the stored file was gone or different then.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Whether the case was closed when it was uploaded.</summary>
    public bool AfterClosure { get; init; }

    /// <summary>Whether the reader may add the next revision, as far as this piece of evidence goes.</summary>
    public bool MayRevise { get; init; }
}

public sealed record ProposalView(
    Guid Id, ProposalKind Kind, ProposalState State, DateOnly? Date, string? Target, string Reason, DateOnly ProposedOn);

public sealed record HistoryView(
    int Sequence, int Cycle, string Trigger, string Label, string? ToLabel, DateOnly EffectiveOn, DateTimeOffset RecordedAt,
    string ActorName, string? Reason, string? Details, HistoryOrigin Origin, string Hash)
{
    /// <summary>For whom the actor stood in (委托代办); null who acted in person.</summary>
    public string? OnBehalfOf { get; init; }
}

/// <summary>Something the reader can do; <see cref="WaitsFor"/> says what still holds it back.</summary>
public sealed record ActionView(
    string Trigger, string Label, bool Primary, IReadOnlyList<string> Requires, string? WaitsFor, Guid? ProposalId);
