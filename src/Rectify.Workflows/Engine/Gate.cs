using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Engine;

/// <summary>Asks, in this order, whether the actor may, whether the conditions hold and whether the inputs are there.</summary>
internal sealed class Gate(LifecycleDefinition definition, TransitionDefinition transition, CaseSnapshot one, Attempt attempt)
{
    /// <summary>Who has given approvals of this transition already.</summary>
    public IReadOnlyList<Guid> Approvers => transition.Decides is null ? one.Approvers : Proposal?.Approvers ?? [];

    /// <summary>Whether further approvals are needed after this one.</summary>
    public bool AwaitsFurtherApproval => Approvers.Count + 1 < transition.Approvals.Count;

    /// <summary>The role in which the actor may do this; null where there is none.</summary>
    public CaseRole? ActingAs
    {
        get
        {
            foreach (var role in Needed.Concat(TakingBack))
                if (attempt.Actor.Holds(role, one))
                    return role;
            return null;
        }
    }

    private ProposalFacts? Proposal => transition.Rejects
        ? one.PendingProposals.FirstOrDefault(pending => pending.Id == attempt.ProposalId)
        : one.PendingProposals.FirstOrDefault(pending => pending.Kind == transition.Decides);

    private IEnumerable<CaseRole> Needed
    {
        get
        {
            if (transition.Rejects)
                return definition.NextApproval(one.Stage, Proposal!.Kind, Proposal.Approvers.Count);
            return transition.Approvals.Count == 0 ? transition.Roles : transition.Approvals.Skip(Approvers.Count).Take(1);
        }
    }

    /// <summary>As whom the proposer takes the proposal back: the roles that may propose such a thing.</summary>
    private IEnumerable<CaseRole> TakingBack => transition.Rejects && Proposal!.ProposedById == attempt.Actor.Id
        ? definition.Transitions.Where(other => other.Proposes == Proposal.Kind).SelectMany(other => other.Roles)
        : [];

    public Refusal? Check() => CheckWithoutInputs() ?? MissingInput();

    public Refusal? CheckWithoutInputs()
    {
        if ((transition.Rejects || transition.Decides is not null) && Proposal is null)
            return new ProposalNotPending();
        if (ActingAs is null)
            return new RoleMayNot(transition.Label, string.Join('、', Needed.Select(InputNames.Chinese)));
        if (transition.Approvals.Count > 0 && Approvers.Contains(attempt.Actor.Id))
            return new ApprovedBefore(transition.Label);
        var context = new GuardContext(one, attempt.Actor, attempt.Today);
        return transition.Guards.Select(name => GuardCatalog.Get(name).Check(context)).FirstOrDefault(no => no is not null);
    }

    private InputMissing? MissingInput() => transition.Requires
        .Where(input => !attempt.Given.Contains(input))
        .Select(input => new InputMissing(input, transition.Label))
        .FirstOrDefault();
}
