using Rectify.Domain.Cases;
using Rectify.Domain.Findings;

namespace Rectify.Workflows.Trials;

/// <summary>A sample case on which a definition is tried: where it stands, and the facts that conditions ask for.</summary>
public sealed record TrialCase
{
    /// <summary>The stage; null for the first.</summary>
    public string? Stage { get; init; }

    /// <summary>整改类型.</summary>
    public RectificationType Type { get; init; } = RectificationType.ByDeadline;

    /// <summary>Days from the day of the trial to the deadline; negative where it has passed.</summary>
    public int DaysToDeadline { get; init; } = 30;

    /// <summary>Whether every measure is planned, done and has evidence.</summary>
    public bool MeasuresDone { get; init; } = true;

    /// <summary>Whether every unit has finished its part.</summary>
    public bool PartsFinished { get; init; } = true;

    /// <summary>Whether the case is reported as blocked.</summary>
    public bool Blocked { get; init; }

    /// <summary>Whether the verifier is who applied for the closure.</summary>
    public bool VerifierApplied { get; init; }

    /// <summary>The approvals of the stage that are given.</summary>
    public int ApprovalsGiven { get; init; }

    /// <summary>The case as the lifecycle sees it.</summary>
    internal CaseSnapshot Snapshot(string stage, DateOnly today) => new()
    {
        Number = "试运行",
        Stage = stage,
        Type = Type,
        ResponsibleLeaderId = TrialPeople.In(CaseRole.ResponsibleLeader).Id,
        Deadline = today.AddDays(DaysToDeadline),
        Blocked = Blocked,
        ClosureSubmittedById = TrialPeople.In(VerifierApplied ? CaseRole.Verifier : CaseRole.LeadUnit).Id,
        SustainOwnerId = TrialPeople.In(CaseRole.SustainOwner).Id,
        NextReviewOn = today.AddMonths(6),
        // Earlier approvals came from somebody who holds no role here.
        Approvers = [.. Enumerable.Repeat(TrialPeople.Nobody, ApprovalsGiven)],
        Parts =
        [
            new PartFacts(TrialPeople.LeadUnit, true, PartsFinished), new PartFacts(TrialPeople.AssistingUnit, false, PartsFinished),
        ],
        Measures =
        [
            new MeasureFacts(TrialPeople.Nobody, 1, TrialPeople.LeadUnit, true, today.AddDays(DaysToDeadline), true, MeasuresDone, MeasuresDone ? 1 : 0),
        ],
    };
}
