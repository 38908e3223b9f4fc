namespace Rectify.Domain.Cases;

/// <summary>What somebody may propose for a case while it stays in its stage.</summary>
public enum ProposalKind
{
    /// <summary>延期: another deadline.</summary>
    Extension,

    /// <summary>预计完成: a forecast.</summary>
    Forecast,

    /// <summary>撤销.</summary>
    Withdrawal,

    /// <summary>移交 to another body.</summary>
    Transfer,

    /// <summary>合并 into another case.</summary>
    Merge,
}

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    /// <summary>Waiting for an approval.</summary>
    Pending,

    /// <summary>Approved by everybody who had to.</summary>
    Approved,

    /// <summary>Rejected with a reason.</summary>
    Rejected,

    /// <summary>已撤回: taken back by who proposed it.</summary>
    TakenBack,

    /// <summary>已失效: the case went where nobody decides it any more.</summary>
    Lapsed,
}

/// <summary>A request that somebody else has to approve: an extension, a forecast, an ending.</summary>
public sealed class Proposal
{
    private Proposal() => Reason = "";

    internal Proposal(Guid caseId, ProposalKind kind, string reason, DateOnly? date, string? target, Guid by, DateOnly on)
    {
        (CaseId, Kind, Reason, Date, Target) = (caseId, kind, reason.Trim(), date, target);
        (ProposedById, ProposedOn) = (by, on);
    }

    /// <summary>Identity.</summary>
    public Guid Id { get; init; } = Guid.CreateVersion7();

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>What is proposed.</summary>
    public ProposalKind Kind { get; private set; }

    /// <summary>Why.</summary>
    public string Reason { get; private set; }

    /// <summary>The proposed deadline or forecast.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The deadline or forecast that it replaces, or would have: the extension ledger.</summary>
    public DateOnly? Replaces { get; internal set; }

    /// <summary>Where a transfer or a merger goes to: a body's name or a case's number.</summary>
    public string? Target { get; private set; }

    /// <summary>Who proposed it, and may take it back.</summary>
    public Guid ProposedById { get; private set; }

    /// <summary>For whom a stand-in proposed it; null where nobody was represented. Neither of the two approves it.</summary>
    public Guid? ProposedForId { get; internal init; }

    /// <summary>The day of the proposal.</summary>
    public DateOnly ProposedOn { get; private set; }

    /// <summary>Who has given the needed approvals so far, in order; nobody gives two.</summary>
    public IReadOnlyList<Guid> Approvers { get; internal set; } = [];

    /// <summary>Those for whom these approvals were given by a stand-in; they give none themselves either.</summary>
    public IReadOnlyList<Guid> ApprovedFor { get; internal set; } = [];

    /// <summary>Where it stands.</summary>
    public ProposalState State { get; internal set; }

    /// <summary>The day on which it was approved or rejected, taken back, or lapsed.</summary>
    public DateOnly? DecidedOn { get; internal set; }
}
