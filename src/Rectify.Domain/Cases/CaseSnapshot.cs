using Rectify.Domain.Findings;

namespace Rectify.Domain.Cases;

/// <summary>A case as the lifecycle sees it: values only, nothing that could change while it decides.</summary>
public sealed record CaseSnapshot
{
    /// <summary>The case's number.</summary>
    public required string Number { get; init; }

    /// <summary>The current stage.</summary>
    public required string Stage { get; init; }

    /// <summary>Who has given the approvals of the current stage so far, in order.</summary>
    public IReadOnlyList<Guid> Approvers { get; init; } = [];

    /// <summary>Those for whom these approvals were given by a stand-in; they give none themselves either.</summary>
    public IReadOnlyList<Guid> ApprovedFor { get; init; } = [];

    /// <summary>整改类型.</summary>
    public RectificationType? Type { get; init; }

    /// <summary>责任领导.</summary>
    public Guid? ResponsibleLeaderId { get; init; }

    /// <summary>The current approved deadline.</summary>
    public DateOnly? Deadline { get; init; }

    /// <summary>Who applied for closure last; may not verify.</summary>
    public Guid? ClosureSubmittedById { get; init; }

    /// <summary>For whom a stand-in applied for closure last; may not verify either.</summary>
    public Guid? ClosureSubmittedForId { get; init; }

    /// <summary>Whether the case is reported as blocked.</summary>
    public bool Blocked { get; init; }

    /// <summary>Who answers for the sustained case.</summary>
    public Guid? SustainOwnerId { get; init; }

    /// <summary>The next review of the sustained case.</summary>
    public DateOnly? NextReviewOn { get; init; }

    /// <summary>The parts of the units.</summary>
    public IReadOnlyList<PartFacts> Parts { get; init; } = [];

    /// <summary>The measures.</summary>
    public IReadOnlyList<MeasureFacts> Measures { get; init; } = [];

    /// <summary>How many parts that were split off are still open.</summary>
    public int OpenChildren { get; init; }

    /// <summary>The proposals that wait for an approval.</summary>
    public IReadOnlyList<ProposalFacts> PendingProposals { get; init; } = [];

    /// <summary>The lead unit, once assigned.</summary>
    public Guid? LeadUnitId => Parts.FirstOrDefault(part => part.IsLead)?.UnitId;
}

/// <summary>One unit's part.</summary>
/// <param name="UnitId">The unit.</param>
/// <param name="IsLead">Whether it leads.</param>
/// <param name="IsFinished">Whether it declared its part finished.</param>
public sealed record PartFacts(Guid UnitId, bool IsLead, bool IsFinished);

/// <summary>One measure.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Ordinal">Place in the case's plan, from 1; refusals name it.</param>
/// <param name="UnitId">The unit that does it.</param>
/// <param name="HasOwner">Whether somebody is named.</param>
/// <param name="Deadline">When it is to be done.</param>
/// <param name="HasExpectedResult">Whether the expected result is written down.</param>
/// <param name="IsDone">Whether it is done.</param>
/// <param name="EvidenceCount">How many pieces of evidence it has.</param>
public sealed record MeasureFacts(
    Guid Id,
    int Ordinal,
    Guid UnitId,
    bool HasOwner,
    DateOnly? Deadline,
    bool HasExpectedResult,
    bool IsDone,
    int EvidenceCount);

/// <summary>A proposal that waits for an approval.</summary>
/// <param name="Id">Identity.</param>
/// <param name="Kind">What is proposed.</param>
/// <param name="ProposedById">Who proposed it.</param>
/// <param name="Approvers">Who has approved it so far, in order.</param>
public sealed record ProposalFacts(Guid Id, ProposalKind Kind, Guid ProposedById, IReadOnlyList<Guid> Approvers)
{
    /// <summary>For whom a stand-in proposed it.</summary>
    public Guid? ProposedForId { get; init; }

    /// <summary>Those for whom these approvals were given by a stand-in; they give none themselves either.</summary>
    public IReadOnlyList<Guid> ApprovedFor { get; init; } = [];
}
