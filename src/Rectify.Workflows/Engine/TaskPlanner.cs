using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Engine;

/// <summary>Plans the work items (待办) for whoever must act next.</summary>
public static class TaskPlanner
{
    /// <summary>Calendar days in which a proposal is to be decided.</summary>
    private const int ApprovalDays = 5;

    /// <summary>The work items of a stage.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="one">The case, as it will be in that stage.</param>
    /// <param name="approvalsGiven">How many of the stage's approvals are given.</param>
    /// <param name="on">The day from which due dates are counted.</param>
    /// <param name="calendar">The bureau's working days.</param>
    public static IReadOnlyList<TaskPlan> For(
        StageDefinition stage, CaseSnapshot one, int approvalsGiven, DateOnly on, WorkCalendar calendar) =>
    [
        .. stage.Tasks
            .Where(task => task.Approval is null || task.Approval == approvalsGiven)
            .SelectMany(task => Holders(task.Role, one).Select(holder => new TaskPlan(
                task.Title, task.Role, holder.UnitId, holder.PersonId, Due(task, one, on, calendar)))),
    ];

    /// <summary>The work item for whoever has to approve a proposal next; none after the last approval.</summary>
    internal static IReadOnlyList<TaskPlan> ForProposal(
        LifecycleDefinition definition, CaseSnapshot one, ProposalKind kind, int approvalsGiven, DateOnly on) =>
    [
        .. definition.NextApproval(one.Stage, kind, approvalsGiven).SelectMany(role => Holders(role, one).Select(holder =>
            new TaskPlan(
                $"审批：{definition.From(one.Stage).First(transition => transition.Decides == kind).Label}",
                role, holder.UnitId, holder.PersonId, on.AddDays(ApprovalDays), kind))),
    ];

    internal static IEnumerable<(Guid? UnitId, Guid? PersonId)> Holders(CaseRole role, CaseSnapshot one) => role switch
    {
        CaseRole.LeadUnit => [(one.LeadUnitId, null)],
        CaseRole.AssistingUnit => one.Parts.Where(part => part is { IsLead: false, IsFinished: false })
            .Select(part => ((Guid?)part.UnitId, (Guid?)null)),
        CaseRole.ResponsibleLeader => [(null, one.ResponsibleLeaderId)],
        CaseRole.SustainOwner => [(null, one.SustainOwnerId)],
        _ => [(null, null)],
    };

    private static DateOnly? Due(TaskDefinition task, CaseSnapshot one, DateOnly on, WorkCalendar calendar)
    {
        if (task.Role == CaseRole.SustainOwner)
            return one.NextReviewOn;
        if (task.DueInDays is not { } days)
            return one.Deadline;
        var due = calendar.Shift(on, days, task.DueCount);
        return one.Deadline is { } last && last < due && last >= on ? last : due;
    }
}
