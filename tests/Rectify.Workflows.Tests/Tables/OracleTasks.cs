using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Workflows.Definitions;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>The work items that have to be opened, read from the definition alone.</summary>
internal static class OracleTasks
{
    public static IEnumerable<TaskPlan> OfStage(StageDefinition stage, CaseSnapshot one, int approvals, bool anew) =>
        from task in stage.Tasks
        where task.Approval is null || task.Approval == approvals
        from holder in Holders(task.Role, one, anew)
        select new TaskPlan(task.Title, task.Role, holder.Unit, holder.Person, Due(task, one));

    public static IEnumerable<TaskPlan> OfProposal(LifecycleDefinition definition, CaseSnapshot one, ProposalKind kind, int approvals) =>
        from decides in definition.Transitions
        where decides.Decides == kind && decides.From.Contains(one.Stage) && approvals < decides.Approvals.Count
        let role = decides.Approvals[approvals]
        from holder in Holders(role, one, anew: false)
        select new TaskPlan($"审批：{decides.Label}", role, holder.Unit, holder.Person, Standard.Today.AddDays(5), kind);

    private static IEnumerable<(Guid? Unit, Guid? Person)> Holders(CaseRole role, CaseSnapshot one, bool anew) => role switch
    {
        CaseRole.LeadUnit => [(one.Parts.SingleOrDefault(part => part.IsLead)?.UnitId, null)],
        CaseRole.AssistingUnit => from part in one.Parts
                                  where !part.IsLead && (anew || !part.IsFinished)
                                  select ((Guid?)part.UnitId, (Guid?)null),
        CaseRole.ResponsibleLeader => [(null, one.ResponsibleLeaderId)],
        CaseRole.SustainOwner => [(null, one.SustainOwnerId)],
        _ => [(null, null)],
    };

    private static DateOnly? Due(TaskDefinition task, CaseSnapshot one)
    {
        if (task.Role == CaseRole.SustainOwner)
            return one.NextReviewOn;
        if (task.DueInDays is null)
            return one.Deadline;
        var due = DaysLater(task.DueInDays.Value, task.DueCount);
        return one.Deadline >= Standard.Today && one.Deadline < due ? one.Deadline : due;
    }

    private static DateOnly DaysLater(int days, DayCount count) => Enumerable.Range(1, 1_000).Select(Standard.Today.AddDays)
        .Where(day => count == DayCount.Calendar || day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
        .ElementAt(days - 1);
}
