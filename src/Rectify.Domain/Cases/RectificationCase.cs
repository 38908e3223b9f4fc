using Rectify.Domain.Closure;
using Rectify.Domain.Common;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;

namespace Rectify.Domain.Cases;

/// <summary>
/// 整改事项: the workflow instance that carries one finding. It never decides what is allowed; it applies a
/// <see cref="Decision"/>, writes the history line and keeps the tally's intervals, all in one change.
/// </summary>
public sealed partial class RectificationCase : Aggregate
{
    private RectificationCase() => Number = DefinitionKey = Stage = HistoryHead = "";

    /// <summary>登记: opens the case of a finding in the first stage of a definition.</summary>
    /// <param name="number">The case's number, unique in the bureau.</param>
    /// <param name="finding">The finding it carries.</param>
    /// <param name="start">Definition and first stage.</param>
    /// <param name="act">Who registered; the effective day is the day of the feedback.</param>
    public RectificationCase(string number, Finding finding, LifecycleStart start, Act act)
        : this(number, finding, start, act, parent: null)
    {
    }

    private RectificationCase(string number, Finding finding, LifecycleStart start, Act act, RectificationCase? parent)
        : this()
    {
        (ParentId, FeedbackYear) = (parent?.Id, parent?.FeedbackYear ?? act.EffectiveOn.Year);
        (Number, FindingId, SourceId, AspectId) = (number, finding.Id, finding.SourceId, finding.AspectId);
        (DefinitionKey, DefinitionVersion, Stage, Bucket) = (start.Key, start.Version, start.Stage, start.Bucket);
        Record(start.Trigger, "", act, actingAs: null);
        OpenTasks(start.Tasks, act.EffectiveOn);
    }

    /// <summary>Unique in the bureau; sorts in the order of the source's document.</summary>
    public string Number { get; private set; }

    /// <summary>The finding.</summary>
    public Guid FindingId { get; private set; }

    /// <summary>The finding's source.</summary>
    public Guid SourceId { get; private set; }

    /// <summary>The finding's aspect.</summary>
    public Guid AspectId { get; private set; }

    /// <summary>The year of the source's feedback.</summary>
    public int FeedbackYear { get; private set; }

    /// <summary>The lifecycle definition it was started with.</summary>
    public string DefinitionKey { get; private set; }

    /// <summary>The version of that definition.</summary>
    public int DefinitionVersion { get; private set; }

    /// <summary>The case it was split from; null for a case that is a finding of its source.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>The current stage's name in the definition.</summary>
    public string Stage { get; private set; }

    /// <summary>The status that the stage belongs to.</summary>
    public StatusBucket Bucket { get; private set; }

    /// <summary>Whether the stage waits for the verifier.</summary>
    public bool AwaitingVerification { get; private set; }

    /// <summary>Who has given the approvals of the current stage so far, in order; nobody gives two.</summary>
    public IReadOnlyList<Guid> Approvers { get; private set; } = [];

    /// <summary>Those for whom these approvals were given by a stand-in; they give none themselves either.</summary>
    public IReadOnlyList<Guid> ApprovedFor { get; private set; } = [];

    /// <summary>The cycle of work, from 1; reopening begins another.</summary>
    public int Cycle { get; private set; } = 1;

    /// <summary>整改类型, once assigned.</summary>
    public RectificationType? Type { get; private set; }

    /// <summary>责任领导, once assigned.</summary>
    public Guid? ResponsibleLeaderId { get; private set; }

    /// <summary>牵头单位, once assigned; also one of <see cref="Units"/>.</summary>
    public Guid? LeadUnitId { get; private set; }

    /// <summary>责任人, where one is named.</summary>
    public Guid? OwnerId { get; private set; }

    /// <summary>销号标准, once assigned.</summary>
    public string? ClosingStandard { get; private set; }

    /// <summary>The first deadline; kept for ever.</summary>
    public DateOnly? OriginalDeadline { get; private set; }

    /// <summary>The current approved deadline.</summary>
    public DateOnly? Deadline { get; private set; }

    /// <summary>The approved forecast.</summary>
    public DateOnly? Forecast { get; private set; }

    /// <summary>The latest report on progress.</summary>
    public string? Progress { get; private set; }

    /// <summary>基本完成 or 阶段性成效, where the latest report says so.</summary>
    public ProgressRemark? Remark { get; private set; }

    /// <summary>Why the work is blocked; null while it is not.</summary>
    public string? BlockedBecause { get; private set; }

    /// <summary>Who applied for closure last; may not verify.</summary>
    public Guid? ClosureSubmittedById { get; private set; }

    /// <summary>For whom a stand-in applied for closure last; may not verify either.</summary>
    public Guid? ClosureSubmittedForId { get; private set; }

    /// <summary>The day of the last closure; null while open.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>长期坚持: owner and next review; null unless sustained.</summary>
    public Sustainment? Sustainment { get; private set; }

    /// <summary>The effective day on which the current stage was entered.</summary>
    public DateOnly? StageEnteredOn { get; private set; }

    /// <summary>When the current stage became known, UTC; a timer that was due before that day does not go off.</summary>
    public DateTimeOffset? StageKnownAt { get; private set; }

    /// <summary>When the current deadline became known, UTC; null for cases from before timers.</summary>
    public DateTimeOffset? DeadlineKnownAt { get; private set; }

    /// <summary>When the next review became known, UTC; null for cases from before timers.</summary>
    public DateTimeOffset? ReviewKnownAt { get; private set; }

    /// <summary>How many history lines there are.</summary>
    public int HistoryCount { get; private set; }

    /// <summary>The hash of the last history line.</summary>
    public string HistoryHead { get; private set; }

    /// <summary>The effective day of the last history line.</summary>
    public DateOnly LastEffectiveOn { get; private set; }

    /// <summary>The parts of the units.</summary>
    public IList<CaseUnit> Units { get; } = [];

    /// <summary>The measures of every cycle.</summary>
    public IList<CaseMeasure> Measures { get; } = [];

    /// <summary>Evidence of every cycle.</summary>
    public IList<EvidenceItem> Evidence { get; } = [];

    /// <summary>Proposals; the pending ones are always loaded.</summary>
    public IList<Proposal> Proposals { get; } = [];

    /// <summary>Work items; the open ones are always loaded.</summary>
    public IList<WorkItem> WorkItems { get; } = [];

    /// <summary>New history lines; earlier ones are not loaded.</summary>
    public IList<HistoryEntry> History { get; } = [];

    /// <summary>Tally intervals; the open one is always loaded.</summary>
    public IList<StatusInterval> Intervals { get; } = [];

    /// <summary>Whether the finding still has to be rectified.</summary>
    public bool IsOpen => Bucket.IsOpen();

    /// <summary>What a tally counts the case under.</summary>
    public CaseHeading Heading => new(SourceId, AspectId, FeedbackYear, ParentId is not null);

    /// <summary>The facts that a tally looks at, now.</summary>
    public TallyFacts Facts => new()
    {
        Stage = Stage,
        Bucket = Bucket,
        AwaitingVerification = AwaitingVerification,
        Sustained = Sustainment is not null,
        Type = Type,
        LeadUnitId = LeadUnitId,
        LeaderId = ResponsibleLeaderId,
        Deadline = Deadline,
        Forecast = Forecast,
        NextReviewOn = Sustainment?.NextReviewOn,
        Blocked = BlockedBecause is not null,
        Remark = Remark,
        Cycle = Cycle,
    };

    /// <summary>Applies a decision: re-checks the stage, moves, records, replaces the work items.</summary>
    /// <param name="decision">What the lifecycle decided.</param>
    /// <param name="act">Who, when and why.</param>
    /// <exception cref="RefusedException">The stage has changed meanwhile, or the effective day is before the last one.</exception>
    public void Apply(Decision decision, Act act)
    {
        if (decision.From != Stage)
            throw new RefusedException(new StageMovedOn(Number, decision.From, Stage));
        RefuseBeforePrevious(act);
        MoveTo(decision, act);
        Record(decision.Trigger, decision.From, Marked(act, decision), decision.ActingAs);
        CloseTasks(decision, act.EffectiveOn);
        OpenTasks(decision.Tasks, act.EffectiveOn);
        Touch();
    }

    private static Act Marked(Act act, Decision decision) => act with
    {
        OnBehalfOf = decision.OnBehalfOf,
        Origin = decision.Corrects ? HistoryOrigin.Correction : act.Origin,
    };

    private void RefuseBeforePrevious(Act act)
    {
        if (act.EffectiveOn < LastEffectiveOn)
            throw new RefusedException(new EffectiveBeforePrevious(act.EffectiveOn, LastEffectiveOn));
    }

    private void MoveTo(Decision decision, Act act)
    {
        if (decision.StartsCycle)
            StartCycle();
        if (decision.ReopensParts)
            ReopenLeadPart();
        (Stage, Bucket) = (decision.To, decision.Bucket);
        (Approvers, ApprovedFor) = (decision.Approvers, decision.ApprovedFor);
        AwaitingVerification = decision.AwaitingVerification;
        ClosedOn = Bucket == StatusBucket.Completed ? ClosedOn ?? act.EffectiveOn : null;
        if (!decision.Sustained)
            Sustainment = null;
    }

    private void StartCycle()
    {
        Cycle++;
        (Forecast, BlockedBecause, Progress, Remark) = (null, null, null, null);
        (ClosureSubmittedById, ClosureSubmittedForId) = (null, null);
        foreach (var part in Units)
            part.FinishedOn = null;
    }

    private void ReopenLeadPart()
    {
        foreach (var part in Units.Where(unit => unit.IsLead))
            part.FinishedOn = null;
    }

    private void Record(string trigger, string from, Act act, CaseRole? actingAs)
    {
        var (facts, current) = (Facts, OpenInterval);
        // The clocks of two servers differ by a little; what is known never goes back.
        if (current is not null && act.RecordedAt < current.RecordedFrom)
            act = act with { RecordedAt = current.RecordedFrom };
        var entry = new HistoryEntry(Draft(trigger, from, act, actingAs, facts), HistoryCount + 1, HistoryHead);
        History.Add(entry);
        (HistoryCount, HistoryHead, LastEffectiveOn) = (entry.Sequence, entry.Hash, act.EffectiveOn);
        NoteAnchors(from, current?.Facts, facts, act);
        KeepInterval(current, facts, act);
        KeepMembers(act);
        texts = null;
    }

    /// <summary>Notes since when the days are known that timers are measured from.</summary>
    private void NoteAnchors(string from, TallyFacts? before, TallyFacts after, Act act)
    {
        if (from != Stage || before is null)
            (StageEnteredOn, StageKnownAt) = (act.EffectiveOn, act.RecordedAt);
        if (before?.Deadline != after.Deadline)
            DeadlineKnownAt = act.RecordedAt;
        if (before?.NextReviewOn != after.NextReviewOn)
            ReviewKnownAt = act.RecordedAt;
    }

    private StatusInterval? OpenInterval => Intervals.SingleOrDefault(interval =>
        interval.EffectiveTo == StatusInterval.OpenEnd && interval.RecordedTo == StatusInterval.StillKnown);

    private void KeepInterval(StatusInterval? current, TallyFacts facts, Act act)
    {
        if (current is null)
            Intervals.Add(new StatusInterval(Id, Heading, facts, act.EffectiveOn, act.RecordedAt));
        else if (current.Facts != facts)
            foreach (var row in current.SucceededBy(facts, act.EffectiveOn, act.RecordedAt))
                Intervals.Add(row);
    }

    private HistoryDraft Draft(string trigger, string from, Act act, CaseRole? actingAs, TallyFacts facts) => new()
    {
        CaseId = Id,
        Cycle = Cycle,
        Trigger = trigger,
        FromStage = from,
        ToStage = Stage,
        EffectiveOn = act.EffectiveOn,
        RecordedAt = act.RecordedAt,
        Origin = act.Origin,
        ActorId = act.Actor.Id,
        ActorName = act.Actor.Name,
        ActingAs = actingAs?.ToString() ?? "",
        OnBehalfOfId = act.OnBehalfOf,
        Reason = act.Reason,
        Details = act.Details,
        Facts = MemberStatement.Write(facts, joining, leaving, texts),
        DefinitionKey = DefinitionKey,
        DefinitionVersion = DefinitionVersion,
    };

    private void CloseTasks(Decision decision, DateOnly on)
    {
        LapseProposals(on, decision.LapsesProposals);
        foreach (var item in WorkItems.Where(item => item.ClosedOn is null && IsDone(item, decision)))
            item.ClosedOn = on;
    }

    private bool IsDone(WorkItem item, Decision decision) => item.Proposal is { } kind
        ? kind == decision.SettlesProposal || PendingProposals.All(proposal => proposal.Kind != kind)
        : decision.ReplacesTasks && (decision.LeavesStage || !decision.Tasks.Any(task => item.Matches(task, Stage)));

    /// <summary>Nobody is left to decide on a proposal of a case that is over, or of a kind that its stage does not decide.</summary>
    private void LapseProposals(DateOnly on, IReadOnlyList<ProposalKind> undecided)
    {
        foreach (var proposal in PendingProposals.Where(one => !IsOpen || undecided.Contains(one.Kind)).ToList())
            (proposal.State, proposal.DecidedOn) = (ProposalState.Lapsed, on);
    }

    private void OpenTasks(IReadOnlyList<TaskPlan> tasks, DateOnly on)
    {
        foreach (var task in tasks.Where(task => !WorkItems.Any(item => item.Matches(task, Stage))))
            WorkItems.Add(new WorkItem(Id, task, Stage, on));
    }
}
