using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Guards;

namespace Rectify.Workflows.Engine;

/// <summary>Asks, in this order, whether the actor may, whether the conditions hold and whether the inputs are there.</summary>
internal static class Gate
{
    public static Refusal? Check(TransitionDefinition transition, CaseSnapshot one, Attempt attempt) =>
        CheckWithoutInputs(transition, one, attempt) ?? MissingInput(transition, attempt);

    public static Refusal? CheckWithoutInputs(TransitionDefinition transition, CaseSnapshot one, Attempt attempt)
    {
        if (transition.Decides is { } kind && one.PendingProposals.All(pending => pending.Kind != kind))
            return new ProposalNotPending();
        if (ActingAs(transition, one, attempt) is null)
            return new RoleMayNot(transition.Label, string.Join('、', Needed(transition, one).Select(InputNames.Chinese)));
        var context = new GuardContext(one, attempt.Actor, attempt.Today);
        return transition.Guards.Select(name => GuardCatalog.Get(name).Check(context)).FirstOrDefault(no => no is not null);
    }

    /// <summary>The role in which the actor may do this; null where there is none.</summary>
    public static CaseRole? ActingAs(TransitionDefinition transition, CaseSnapshot one, Attempt attempt)
    {
        foreach (var role in Needed(transition, one))
            if (attempt.Actor.Holds(role, one))
                return role;
        return null;
    }

    /// <summary>How many approvals of this transition are given already.</summary>
    public static int ApprovalsGiven(TransitionDefinition transition, CaseSnapshot one) => transition.Decides is { } kind
        ? one.PendingProposals.FirstOrDefault(pending => pending.Kind == kind)?.ApprovalsGiven ?? 0
        : one.ApprovalsGiven;

    private static IEnumerable<CaseRole> Needed(TransitionDefinition transition, CaseSnapshot one) =>
        transition.Approvals.Count == 0
            ? transition.Roles
            : transition.Approvals.Skip(ApprovalsGiven(transition, one)).Take(1);

    private static InputMissing? MissingInput(TransitionDefinition transition, Attempt attempt) => transition.Requires
        .Where(input => !attempt.Given.Contains(input))
        .Select(input => new InputMissing(input, transition.Label))
        .FirstOrDefault();
}
