using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Evidence;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Calendar;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Server.Features.Cases.Desk;

/// <summary>
/// Where every change to a case goes over the table: open it at the version that the sender saw, let the lifecycle
/// decide, apply the decision. Saving is the transaction's business.
/// </summary>
internal sealed class CaseDesk(
    RectifyDbContext db, DefinitionCatalog definitions, WorkCalendars calendars, RequestContext context, BureauTime time)
{
    private WorkCalendar calendar = WorkCalendar.WeekendsOnly;
    private RectificationCase? whole;

    public Actor Actor => context.SignedIn;

    /// <summary>
    /// Who of the actor and those represented acts for a unit as is needed; the actor where nobody does, so that the refusal
    /// is the actor's.
    /// </summary>
    public Actor MemberWho(Func<Actor, bool> fits) =>
        Actor.Persons.FirstOrDefault(person => person.Is(AccountRole.UnitMember) && fits(person)) ?? Actor;

    public DateOnly Today => time.Today;

    public DateTimeOffset Now => time.Now;

    /// <summary>The day on which a command takes effect.</summary>
    public DateOnly DayOf(CaseCommand command) => command.EffectiveOn ?? Today;

    /// <summary>Loads a case for a change.</summary>
    /// <exception cref="RefusedException">It does not exist for this actor, or has changed since the sender saw it.</exception>
    public async Task<RectificationCase> Open(CaseCommand command, CancellationToken stop)
    {
        var one = await db.Cases
            .VisibleTo(Actor)
            .Include(item => item.Units)
            .Include(item => item.Measures).ThenInclude(link => link.Measure)
            .Include(item => item.Evidence)
            .Include(item => item.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
            .Include(item => item.WorkItems.Where(work => work.ClosedOn == null))
            .Include(item => item.Intervals.Where(interval =>
                interval.EffectiveTo == StatusInterval.OpenEnd && interval.RecordedTo == StatusInterval.StillKnown))
            .AsSplitQuery()
            .FirstOrDefaultAsync(item => item.Number == command.Number, stop)
            ?? throw new RefusedException(new CaseNotFound(command.Number));
        calendar = await calendars.Current(stop);
        one.NoteOpenChildren(await db.CountOpenChildren(one.Id, stop));
        whole = one is { ParentId: { } parent, IsOpen: false } ? await db.Cases.FirstAsync(item => item.Id == parent, stop) : null;
        return one.Version == command.Version
            ? one
            : throw new RefusedException(new StaleVersion(command.Version, ReceiptOf(one)));
    }

    /// <summary>Loads the units and measures over time: for a change that may take one away.</summary>
    public Task LoadMembers(RectificationCase one, CancellationToken stop) => db.Members
        .Where(row => row.CaseId == one.Id && row.EffectiveTo == StatusInterval.OpenEnd && row.RecordedTo == StatusInterval.StillKnown)
        .LoadAsync(stop);

    /// <summary>Where a part of a case begins: in the first stage of the definition that the case goes by.</summary>
    public LifecycleStart StartOfPart(RectificationCase one) => LifecycleEngine.Start(DefinitionOf(one), Today, calendar);

    /// <summary>Lets the lifecycle decide and applies what it decided.</summary>
    /// <param name="one">The case, already holding what the actor entered.</param>
    /// <param name="trigger">The action.</param>
    /// <param name="entry">What the actor entered.</param>
    /// <exception cref="RefusedException">The lifecycle refused.</exception>
    public CaseReceipt Act(RectificationCase one, string trigger, Entry entry)
    {
        Apply(one, Decide(one, trigger, entry), entry);
        return ReceiptOf(one);
    }

    /// <summary>Lets the lifecycle decide first: for changes that it must not see before it has agreed.</summary>
    /// <param name="one">The case as it is.</param>
    /// <param name="trigger">The action.</param>
    /// <param name="entry">What the actor entered.</param>
    /// <param name="change">Changes the case as the decision allows.</param>
    /// <exception cref="RefusedException">The lifecycle refused; nothing was changed.</exception>
    public CaseReceipt Act(RectificationCase one, string trigger, Entry entry, Action<Decision> change)
    {
        var decision = Decide(one, trigger, entry);
        change(decision);
        Apply(one, decision, entry);
        return ReceiptOf(one);
    }

    private Decision Decide(RectificationCase one, string trigger, Entry entry) => LifecycleEngine
        .Decide(DefinitionOf(one), one.Snapshot(), AttemptOf(trigger, entry)).OrThrow();

    private Attempt AttemptOf(string trigger, Entry entry) =>
        new(trigger, Actor, Today, entry.Given, entry.ProposalId) { Calendar = calendar, Holder = entry.Holder };

    private void Apply(RectificationCase one, Decision decision, Entry entry)
    {
        var act = ActOf(entry);
        if (decision.Bucket.IsOpen())
            whole?.TakeBackPart();
        one.Apply(decision, act);
    }

    private Act ActOf(Entry entry)
    {
        var effectiveOn = entry.EffectiveOn ?? Today;
        return effectiveOn <= Today
            ? new Act(Actor, effectiveOn, Now, entry.Reason, entry.Details)
            : throw new RefusedException(new EffectiveInFuture(effectiveOn));
    }

    /// <summary>补充佐证, by the liaison or a stand-in: it moves nothing, so the lifecycle is not asked.</summary>
    /// <exception cref="RefusedException">The case is not closed.</exception>
    public CaseReceipt ProveAfterClosure(RectificationCase one, EvidenceItem item, Actor liaison, Entry entry)
    {
        one.AttachAfterClosure(item, Triggers.AddEvidence, ActOf(entry) with { OnBehalfOf = liaison.Id == Actor.Id ? null : liaison.Id });
        return ReceiptOf(one);
    }

    /// <summary>Where a case stands that was looked at and not moved.</summary>
    public CaseReceipt ReceiptOf(RectificationCase one) =>
        new(one.Number, one.Version, one.Stage, DefinitionOf(one).Stage(one.Stage).Label);

    private LifecycleDefinition DefinitionOf(RectificationCase one) => definitions.Get(one.DefinitionKey, one.DefinitionVersion);
}
