using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Findings;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <content>Placing a case where a paper says it already is.</content>
public sealed partial class RectificationCase
{
    /// <summary>
    /// Takes over from a paper where the case stands. No lifecycle rule is asked: it happened before Rectify. The
    /// history line is marked as imported for ever.
    /// </summary>
    /// <param name="placement">Where the paper says it stands.</param>
    /// <param name="act">Who imported; the effective day is the paper's.</param>
    /// <exception cref="RefusedException">The effective day is before the last one.</exception>
    public void Place(Placement placement, Act act)
    {
        RefuseBeforePrevious(act);
        var from = Stage;
        if (placement.Assignment is { } assignment)
            TakeOver(assignment, placement.ClosedOn);
        foreach (var measure in placement.Measures)
            Plan(measure);
        (Stage, Bucket, Approvers, ApprovedFor) = (placement.Stage.Name, placement.Stage.Bucket, [], []);
        AwaitingVerification = placement.Stage.AwaitsVerification;
        Forecast = placement.Forecast ?? Forecast;
        Progress = placement.Progress ?? Progress;
        Remark = placement.Remark;
        ClosedOn = placement.ClosedOn;
        Sustainment = placement.Sustainment;
        NoteOwner();
        Note(said => said with { Progress = Progress ?? "" });
        Record(placement.Trigger, from, act with { Origin = HistoryOrigin.Imported }, actingAs: null);
        LapseProposals(act.EffectiveOn, []);
        foreach (var item in WorkItems.Where(item => item.ClosedOn is null && (item.Proposal is null || !IsOpen)))
            item.ClosedOn = act.EffectiveOn;
        OpenTasks(placement.Tasks, act.EffectiveOn);
        Touch();
    }

    private void TakeOver(ImportedAssignment assignment, DateOnly? finishedOn)
    {
        (ResponsibleLeaderId, OwnerId, Type) = (assignment.ResponsibleLeaderId, assignment.OwnerId, assignment.Type);
        (Deadline, OriginalDeadline) = (assignment.Deadline, OriginalDeadline ?? assignment.OriginalDeadline ?? assignment.Deadline);
        LeadUnitId = assignment.LeadUnitId;
        SetParts(assignment.LeadUnitId, assignment.AssistingUnitIds);
        foreach (var part in Units)
            part.FinishedOn = finishedOn;
    }
}

/// <summary>Who answers for a case by a paper: unlike in an <see cref="Cases.Assignment"/> anything may be missing.</summary>
public sealed record ImportedAssignment
{
    /// <summary>责任领导.</summary>
    public Guid? ResponsibleLeaderId { get; init; }

    /// <summary>牵头单位.</summary>
    public required Guid LeadUnitId { get; init; }

    /// <summary>配合单位.</summary>
    public IReadOnlyCollection<Guid> AssistingUnitIds { get; init; } = [];

    /// <summary>责任人.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>整改类型.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>整改时限.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>原整改时限, where the paper tells it apart; otherwise the deadline is the original one.</summary>
    public DateOnly? OriginalDeadline { get; init; }
}

/// <summary>Where a paper says that a case stands.</summary>
/// <param name="Trigger">What the history line is called.</param>
/// <param name="Stage">The stage.</param>
/// <param name="Assignment">Who answers for it; null where the paper says nothing of it.</param>
/// <param name="Forecast">预计完成; one written in a ledger counts as approved (tallies.md, rule 15).</param>
/// <param name="Progress">整改进展情况.</param>
/// <param name="ClosedOn">销号日期, for a completed case.</param>
/// <param name="Sustainment">The watch over it, for a sustained case.</param>
/// <param name="Tasks">The work items to open.</param>
public sealed record Placement(
    string Trigger,
    PlacedStage Stage,
    ImportedAssignment? Assignment,
    DateOnly? Forecast,
    string? Progress,
    DateOnly? ClosedOn,
    Sustainment? Sustainment,
    IReadOnlyList<TaskPlan> Tasks)
{
    /// <summary>基本完成 or 阶段性成效, where the paper says so.</summary>
    public ProgressRemark? Remark { get; init; }

    /// <summary>整改措施 of the paper, planned with the placement.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];
}

/// <summary>A stage and the status that it belongs to.</summary>
/// <param name="Name">The stage's name in the definition.</param>
/// <param name="Bucket">The status.</param>
/// <param name="AwaitsVerification">Whether the stage waits for the verifier.</param>
public sealed record PlacedStage(string Name, Tallies.StatusBucket Bucket, bool AwaitsVerification = false);
