using Rectify.Domain.Common;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <summary>What the lifecycle says to an attempted action: a <see cref="Decision"/> or a <see cref="Refused"/>.</summary>
public abstract record Verdict
{
    /// <summary>The decision.</summary>
    /// <exception cref="RefusedException">The lifecycle refused.</exception>
    public Decision OrThrow() => this switch
    {
        Decision decision => decision,
        Refused refused => throw new RefusedException(refused.Refusal),
        _ => throw new InvalidOperationException($"Unknown verdict {GetType().Name}."),
    };
}

/// <summary>The action is refused.</summary>
/// <param name="Refusal">The rule that said no.</param>
public sealed record Refused(Refusal Refusal) : Verdict;

/// <summary>The action is allowed; says everything that follows from it. Applied by <see cref="RectificationCase.Apply"/>.</summary>
public sealed record Decision : Verdict
{
    /// <summary>The action.</summary>
    public required string Trigger { get; init; }

    /// <summary>The stage in which the decision was made; checked again when it is applied.</summary>
    public required string From { get; init; }

    /// <summary>The stage afterwards; equal to <see cref="From"/> for an action that stays.</summary>
    public required string To { get; init; }

    /// <summary>As whom the actor acts.</summary>
    public required CaseRole ActingAs { get; init; }

    /// <summary>For whom the actor stands in; null who acts in person.</summary>
    public Guid? OnBehalfOf { get; init; }

    /// <summary>Whether this is a forced correction: marked in the history for ever.</summary>
    public bool Corrects { get; init; }

    /// <summary>The status that the stage afterwards belongs to.</summary>
    public required StatusBucket Bucket { get; init; }

    /// <summary>Whether the stage afterwards waits for the verifier.</summary>
    public bool AwaitingVerification { get; init; }

    /// <summary>Whether the stage afterwards counts as sustained.</summary>
    public bool Sustained { get; init; }

    /// <summary>Who has given approvals of the stage afterwards; the stage is left when all are given.</summary>
    public IReadOnlyList<Guid> Approvers { get; init; } = [];

    /// <summary>Whether an approval in the middle of several was given: nothing else happens yet.</summary>
    public bool AwaitsFurtherApproval { get; init; }

    /// <summary>Whether a new cycle begins (reopening).</summary>
    public bool StartsCycle { get; init; }

    /// <summary>Whether the lead unit has to declare its part finished once more: something was missing.</summary>
    public bool ReopensParts { get; init; }

    /// <summary>Whether the stage is left, be it to enter the same one anew: none of its work items stays open.</summary>
    public bool LeavesStage { get; init; }

    /// <summary>Whether the stage's work items are replaced by <see cref="Tasks"/>; those that still apply stay open.</summary>
    public bool ReplacesTasks { get; init; }

    /// <summary>The kind of proposal whose work items are done with.</summary>
    public ProposalKind? SettlesProposal { get; init; }

    /// <summary>The kinds of pending proposals that nobody decides in the stage afterwards: they lapse.</summary>
    public IReadOnlyList<ProposalKind> LapsingProposals { get; init; } = [];

    /// <summary>The work items to open.</summary>
    public IReadOnlyList<TaskPlan> Tasks { get; init; } = [];
}

/// <summary>A work item to open.</summary>
/// <param name="Title">What is to be done, in Chinese.</param>
/// <param name="Role">Who has to act.</param>
/// <param name="UnitId">The unit, where it is a unit's.</param>
/// <param name="PersonId">The person, where it is one person's.</param>
/// <param name="DueOn">When it is due, a day in the bureau's zone.</param>
/// <param name="Proposal">For the approval of a proposal: its kind.</param>
public sealed record TaskPlan(
    string Title, CaseRole Role, Guid? UnitId, Guid? PersonId, DateOnly? DueOn, ProposalKind? Proposal = null);
