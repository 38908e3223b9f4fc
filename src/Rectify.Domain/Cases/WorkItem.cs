namespace Rectify.Domain.Cases;

/// <summary>待办: something that waits for somebody. Opened by a decision, closed by the next one.</summary>
public sealed class WorkItem
{
    private WorkItem() => Stage = Title = "";

    internal WorkItem(Guid caseId, TaskPlan plan, string stage, DateOnly openedOn)
    {
        (CaseId, Stage, Title, OpenedOn) = (caseId, stage, plan.Title, openedOn);
        (Role, UnitId, PersonId, DueOn) = (plan.Role, plan.UnitId, plan.PersonId, plan.DueOn);
        Proposal = plan.Proposal;
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The stage that opened it; its name in the version that the case follows.</summary>
    public string Stage { get; internal set; }

    /// <summary>What is to be done, in Chinese.</summary>
    public string Title { get; private set; }

    /// <summary>Who has to act.</summary>
    public CaseRole Role { get; private set; }

    /// <summary>The unit that has to act, where it is a unit's.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The person who has to act, where it is one person's.</summary>
    public Guid? PersonId { get; private set; }

    /// <summary>For the approval of a proposal: its kind; null for the stage's own work.</summary>
    public ProposalKind? Proposal { get; private set; }

    /// <summary>The member of the unit who took it on.</summary>
    public Guid? ClaimedById { get; private set; }

    /// <summary>When it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>When it is due.</summary>
    public DateOnly? DueOn { get; internal set; }

    /// <summary>When it was done; null while it waits.</summary>
    public DateOnly? ClosedOn { get; internal set; }

    /// <summary>Whether it waits for a person by name, or a person has claimed it.</summary>
    internal bool IsWith(Guid person) => PersonId == person || ClaimedById == person;

    /// <summary>Gives a person's work to another; a claim is released instead, because the work is the unit's.</summary>
    internal void HandOver(Guid from, Guid to)
    {
        PersonId = PersonId == from ? to : PersonId;
        ClaimedById = ClaimedById == from ? null : ClaimedById;
    }

    internal bool Matches(TaskPlan plan, string stage) =>
        ClosedOn is null && Stage == stage && Title == plan.Title && Role == plan.Role
        && UnitId == plan.UnitId && PersonId == plan.PersonId && Proposal == plan.Proposal;
}
