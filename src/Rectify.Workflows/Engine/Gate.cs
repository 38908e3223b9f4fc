using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Engine;

/// <summary>Asks, in this order, whether the actor may, whether the conditions hold and whether the inputs are there.</summary>
internal sealed class Gate(LifecycleDefinition definition, TransitionDefinition transition, CaseSnapshot one, Attempt attempt)
{
    /// <summary>Who has given approvals of this transition already.</summary>
    public IReadOnlyList<Guid> Approvers => transition.Decides is null ? one.Approvers : Proposal?.Approvers ?? [];

    /// <summary>Those for whom a stand-in gave them.</summary>
    public IReadOnlyList<Guid> ApprovedFor => transition.Decides is null ? one.ApprovedFor : Proposal?.ApprovedFor ?? [];

    /// <summary>Whether further approvals are needed after this one.</summary>
    public bool AwaitsFurtherApproval => Approvers.Count + 1 < transition.Approvals.Count;

    /// <summary>What gives the actor the right to do this; null where there is nothing.</summary>
    public Standing? Standing => Judgement.Standing;

    // One that is named is decided on and no other: it may have been decided meanwhile, and another one asked for.
    private ProposalFacts? Proposal => one.PendingProposals.FirstOrDefault(pending => transition.Rejects
        ? pending.Id == attempt.ProposalId
        : pending.Kind == transition.Decides && (attempt.ProposalId is null || pending.Id == attempt.ProposalId));

    private IEnumerable<CaseRole> Needed
    {
        get
        {
            if (transition.Rejects)
                return definition.NextApproval(one.Stage, Proposal!.Kind, Proposal.Approvers.Count);
            return transition.Approvals.Count == 0 ? transition.Roles : transition.Approvals.Skip(Approvers.Count).Take(1);
        }
    }

    /// <summary>
    /// Every right to do this, those held in person first. A stand-in has those of whoever is represented, but never an
    /// administrator's.
    /// </summary>
    private IEnumerable<Standing> Standings =>
        from holder in attempt.Actor.Persons
        where attempt.Holder is null || attempt.Holder == holder.Id
        from role in Needed.Concat(TakingBack(holder))
        where holder.Holds(role, one) && (role != CaseRole.Administrator || holder.Id == attempt.Actor.Id)
        select new Standing(role, holder);

    /// <summary>The first right to which nothing says no; where there is none, what is said to the first.</summary>
    private (Standing? Standing, Refusal? Refusal) Judgement => judgement ??= Judge();

    private (Standing? Standing, Refusal? Refusal)? judgement;

    private (Standing? Standing, Refusal? Refusal) Judge()
    {
        (Standing?, Refusal?)? first = null;
        foreach (var standing in Standings)
        {
            var refusal = RefusalOf(standing);
            if (refusal is null)
                return (standing, null);
            first ??= (standing, refusal);
        }
        return first ?? (null, new RoleMayNot(transition.Label, string.Join('、', Needed.Select(InputNames.Chinese))));
    }

    /// <summary>As whom the proposer takes the proposal back: the roles that may propose such a thing.</summary>
    private IEnumerable<CaseRole> TakingBack(Actor holder) => transition.Rejects && HasProposed(holder)
        ? definition.Transitions.Where(other => other.Proposes == Proposal!.Kind).SelectMany(other => other.Roles)
        : [];

    public Refusal? Check() => CheckWithoutInputs() ?? MissingInput();

    public Refusal? CheckWithoutInputs()
    {
        if ((transition.Rejects || transition.Decides is not null) && Proposal is null)
            return new ProposalNotPending();
        return Judgement.Refusal;
    }

    private Refusal? RefusalOf(Standing standing)
    {
        if (transition.Approvals.Count > 0 && (HasApproved(attempt.Actor) || HasApproved(standing.Holder)))
            return new ApprovedBefore(transition.Label);
        if (transition.Decides is not null && (HasProposed(attempt.Actor) || HasProposed(standing.Holder)))
            return new OwnProposal(transition.Label);
        var context = new GuardContext(one, attempt.Actor, attempt.Today) { Holder = standing.Holder };
        return transition.Guards.Select(name => GuardCatalog.Get(name).Check(context)).FirstOrDefault(no => no is not null);
    }

    /// <summary>Whether somebody gave an approval before this one, in person or through a stand-in.</summary>
    private bool HasApproved(Actor person) => Approvers.Contains(person.Id) || ApprovedFor.Contains(person.Id);

    /// <summary>Whether the proposal is somebody's own, made in person or through a stand-in.</summary>
    private bool HasProposed(Actor person) => Proposal is { } own && (own.ProposedById == person.Id || own.ProposedForId == person.Id);

    private InputMissing? MissingInput() => transition.Requires
        .Where(input => !attempt.Given.Contains(input))
        .Select(input => new InputMissing(input, transition.Label))
        .FirstOrDefault();
}
