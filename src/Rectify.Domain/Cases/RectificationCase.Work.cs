using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Measures;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <content>What the case knows, as far as people change it; always followed by <see cref="Apply"/>.</content>
public sealed partial class RectificationCase
{
    /// <summary>The measures of the current cycle, in the plan's order.</summary>
    public IEnumerable<CaseMeasure> CurrentMeasures =>
        Measures.Where(link => link.Cycle == Cycle).OrderBy(link => link.Ordinal);

    /// <summary>The proposals that wait for an approval.</summary>
    public IEnumerable<Proposal> PendingProposals => Proposals.Where(one => one.State == ProposalState.Pending);

    /// <summary>分办. The first deadline is kept as the original.</summary>
    public void Assign(Assignment assignment)
    {
        (ResponsibleLeaderId, LeadUnitId) = (assignment.ResponsibleLeaderId, assignment.LeadUnitId);
        (OwnerId, Type) = (assignment.OwnerId, assignment.Type);
        (Deadline, ClosingStandard) = (assignment.Deadline, assignment.ClosingStandard.Trim());
        OriginalDeadline ??= assignment.Deadline;
        SetParts(assignment.LeadUnitId, assignment.AssistingUnitIds);
        NoteOwner();
        Note(said => said with { ClosingStandard = ClosingStandard });
    }

    /// <summary>A reopened case is given another deadline with its new cycle; the original is kept for ever.</summary>
    public void SetDeadlineOfNewCycle(DateOnly deadline) => Deadline = deadline;

    /// <summary>Adds a measure to the plan of the current cycle.</summary>
    /// <exception cref="RefusedException">The unit has no part in the case.</exception>
    public void Plan(Measure measure)
    {
        if (Units.All(part => part.UnitId != measure.UnitId))
            throw new RefusedException(new UnitHasNoPart());
        Join(measure);
        var last = CurrentMeasures.LastOrDefault()?.Ordinal ?? 0;
        Measures.Add(new CaseMeasure(Id, measure, last + 1, Cycle));
    }

    /// <summary>Holds an assisting unit to its own measures; the lead unit answers for all of them.</summary>
    /// <param name="measure">The measure that somebody wants to change.</param>
    /// <param name="units">The units that this somebody acts for.</param>
    /// <exception cref="RefusedException">It is another unit's.</exception>
    public void RefuseForeign(Measure measure, IReadOnlySet<Guid> units)
    {
        if (!AnswersFor(measure.UnitId, units))
            throw new RefusedException(new MeasureOfOtherUnit());
    }

    /// <summary>Whether whoever acts for some units answers for a unit's measures: it is one of them, or they lead.</summary>
    public bool AnswersFor(Guid unit, IReadOnlySet<Guid> units) =>
        units.Contains(unit) || Units.Any(part => part.IsLead && units.Contains(part.UnitId));

    /// <summary>Takes a measure of the current cycle out of the plan.</summary>
    /// <exception cref="RefusedException">The case has no such measure.</exception>
    public Measure Unplan(Guid measureId)
    {
        var link = Find(measureId);
        Measures.Remove(link);
        Leave(link.Measure);
        return link.Measure;
    }

    /// <summary>Marks a measure as done.</summary>
    /// <exception cref="RefusedException">The case has no such measure, or it is done already.</exception>
    public Measure CompleteMeasure(Guid measureId, DateOnly on, string result)
    {
        var measure = Find(measureId).Measure;
        if (measure.IsDone)
            throw new RefusedException(new MeasureAlreadyDone());
        measure.Complete(on, result);
        Note(said => said with { DoneMeasureId = measureId });
        return measure;
    }

    /// <summary>Notes the latest progress, and the remark that goes with it.</summary>
    public void Report(string progress, ProgressRemark? remark = null)
    {
        (Progress, Remark) = (progress.Trim(), remark);
        Note(said => said with { Progress = Progress });
    }

    /// <summary>Declares a unit's part finished, and with it the work item of an assisting unit.</summary>
    /// <exception cref="RefusedException">The unit has no part in the case, or has finished it already.</exception>
    public void FinishPart(Guid unitId, DateOnly on)
    {
        var part = Units.FirstOrDefault(unit => unit.UnitId == unitId)
            ?? throw new RefusedException(new UnitHasNoPart());
        if (part.FinishedOn is not null)
            throw new RefusedException(new PartAlreadyFinished());
        part.FinishedOn = on;
        // The lead unit's item stays: it has still to apply for closure.
        foreach (var item in WorkItems.Where(item => item is { ClosedOn: null, Role: CaseRole.AssistingUnit } && item.UnitId == unitId))
            item.ClosedOn = on;
    }

    /// <summary>Reports that the work cannot go on, or that it can again.</summary>
    /// <param name="reason">Why it is blocked; null to take the report back.</param>
    public void Block(string? reason)
    {
        BlockedBecause = reason?.Trim();
        Note(said => said with { BlockedBecause = BlockedBecause ?? "" });
    }

    /// <summary>Notes who applied for closure, and for whom: neither may verify.</summary>
    public void SubmitClosure(Guid personId, Guid? onBehalfOf = null) =>
        (ClosureSubmittedById, ClosureSubmittedForId) = (personId, onBehalfOf);

    /// <summary>Sets or moves the watch over a closed case.</summary>
    public void Sustain(Sustainment sustainment) => Sustainment = sustainment;

    /// <summary>Opens a proposal.</summary>
    /// <param name="kind">What is proposed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="date">The proposed deadline or forecast, a day in the bureau's zone.</param>
    /// <param name="target">Where a transfer or a merger goes to.</param>
    /// <param name="by">Who proposes.</param>
    /// <param name="on">The day of the proposal.</param>
    /// <param name="onBehalfOf">For whom, where a stand-in proposes.</param>
    /// <exception cref="RefusedException">It is an extension to a day that is not later than the deadline.</exception>
    public Proposal Propose(
        ProposalKind kind, string reason, DateOnly? date, string? target, Guid by, DateOnly on, Guid? onBehalfOf = null)
    {
        if (kind == ProposalKind.Extension && date <= Deadline)
            throw new RefusedException(new ExtensionNotLater(date.Value, Deadline.Value));
        var proposal = new Proposal(Id, kind, reason, date, target, by, on)
        {
            Replaces = Replaced(kind),
            ProposedForId = onBehalfOf,
        };
        Proposals.Add(proposal);
        return proposal;
    }

    private DateOnly? Replaced(ProposalKind kind) => kind switch
    {
        ProposalKind.Extension => Deadline,
        ProposalKind.Forecast => Forecast,
        _ => null,
    };

    /// <summary>Gives a proposal one more approval; with the last one it takes effect.</summary>
    /// <param name="proposal">The pending proposal.</param>
    /// <param name="decision">What the lifecycle decided about this approval.</param>
    /// <param name="by">Who approves.</param>
    /// <param name="on">The day of the approval.</param>
    public void Approve(Proposal proposal, Decision decision, Guid by, DateOnly on)
    {
        proposal.Approvers = [.. proposal.Approvers, by];
        if (decision.OnBehalfOf is { } represented)
            proposal.ApprovedFor = [.. proposal.ApprovedFor, represented];
        if (decision.AwaitsFurtherApproval)
            return;
        (proposal.State, proposal.DecidedOn) = (ProposalState.Approved, on);
        if (proposal.Kind == ProposalKind.Extension)
            Extend(proposal);
        if (proposal.Kind == ProposalKind.Forecast)
            (proposal.Replaces, Forecast) = (Forecast, proposal.Date);
    }

    private void Extend(Proposal proposal)
    {
        foreach (var item in WorkItems.Where(item => item is { ClosedOn: null, Proposal: null } && item.DueOn == Deadline))
            item.DueOn = proposal.Date;
        (proposal.Replaces, Deadline) = (Deadline, proposal.Date);
    }

    /// <summary>Rejects a proposal.</summary>
    public static void Reject(Proposal proposal, DateOnly on) =>
        (proposal.State, proposal.DecidedOn) = (ProposalState.Rejected, on);

    /// <summary>Takes a proposal back, by who proposed it.</summary>
    public static void TakeBack(Proposal proposal, DateOnly on) =>
        (proposal.State, proposal.DecidedOn) = (ProposalState.TakenBack, on);

    /// <summary>What ended the case no longer stands: somebody corrects it.</summary>
    /// <param name="on">The day of the correction.</param>
    public void LapseEnding(DateOnly on)
    {
        foreach (var proposal in Proposals.Where(one => one.State == ProposalState.Approved && IsEnding(one)))
            (proposal.State, proposal.DecidedOn) = (ProposalState.Lapsed, on);
    }

    /// <summary>The pending proposal with an identity.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public Proposal Pending(Guid proposalId) =>
        PendingProposals.FirstOrDefault(one => one.Id == proposalId)
        ?? throw new RefusedException(new ProposalNotPending());

    /// <summary>The case as the lifecycle sees it.</summary>
    public CaseSnapshot Snapshot() => new()
    {
        Number = Number,
        Stage = Stage,
        Approvers = Approvers,
        ApprovedFor = ApprovedFor,
        Type = Type,
        ResponsibleLeaderId = ResponsibleLeaderId,
        Deadline = Deadline,
        ClosureSubmittedById = ClosureSubmittedById,
        ClosureSubmittedForId = ClosureSubmittedForId,
        Blocked = BlockedBecause is not null,
        SustainOwnerId = Sustainment?.OwnerId,
        NextReviewOn = Sustainment?.NextReviewOn,
        OpenChildren = OpenChildren,
        Parts = [.. Units.Select(part => new PartFacts(part.UnitId, part.IsLead, part.FinishedOn is not null))],
        Measures = [.. CurrentMeasures.Select((link, index) => FactsOf(link.Measure, index + 1))],
        PendingProposals = [.. PendingProposals.Select(FactsOf)],
    };

    private static ProposalFacts FactsOf(Proposal one) =>
        new(one.Id, one.Kind, one.ProposedById, one.Approvers) { ProposedForId = one.ProposedForId, ApprovedFor = one.ApprovedFor };

    private MeasureFacts FactsOf(Measure measure, int ordinal) => new(
        measure.Id,
        ordinal,
        measure.UnitId,
        !string.IsNullOrWhiteSpace(measure.Owner),
        measure.Deadline,
        !string.IsNullOrWhiteSpace(measure.ExpectedResult),
        measure.IsDone,
        LatestEvidence().Count(item => item.MeasureId == measure.Id));

    private void SetParts(Guid lead, IEnumerable<Guid> assisting)
    {
        var before = AssistingUnits();
        var wanted = assisting.Append(lead).ToHashSet();
        foreach (var gone in Units.Where(part => !wanted.Contains(part.UnitId)).ToList())
            Units.Remove(gone);
        foreach (var kept in Units)
            (kept.IsLead, kept.FinishedOn) = (kept.UnitId == lead, null);
        foreach (var unit in wanted.Except(Units.Select(part => part.UnitId)).ToList())
            Units.Add(new CaseUnit(Id, unit, unit == lead));
        NoteAssisting(before);
    }

    private CaseMeasure Find(Guid measureId) =>
        Measures.FirstOrDefault(link => link.MeasureId == measureId && link.Cycle == Cycle)
        ?? throw new RefusedException(new MeasureNotInCase());
}
