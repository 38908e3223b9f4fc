using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Tests.Tables;

/// <summary>
/// What has to come of an action, read from the definition alone and as plainly as possible. It shares no code with
/// the engine, so that the two check each other.
/// </summary>
internal static class Oracle
{
    /// <summary>The rule that has to say no, or the decision that has to be made.</summary>
    public static string Expect(LifecycleDefinition definition, string trigger, Scene scene)
    {
        if (Find(definition, scene.Case.Stage, trigger) is not { } transition)
            return nameof(ActionNotInStage);
        if ((transition.Rejects || transition.Decides is not null) && ProposalOf(transition, scene) is null)
            return nameof(ProposalNotPending);
        var held = RolesIn(scene.Case, scene.Actor);
        var acting = WhoMay(definition, transition, scene).Where(held.Contains).Take(1).ToList();
        if (acting.Count == 0)
            return nameof(RoleMayNot);
        if (transition.Approvals.Count > 0 && GivenSoFar(transition, scene).Contains(scene.Actor.Id))
            return nameof(ApprovedBefore);
        if (transition.Decides is not null && ProposalOf(transition, scene)!.ProposedById == scene.Actor.Id)
            return nameof(OwnProposal);
        if (scene.Broken is { } broken)
            return broken.Refusal.Name;
        return transition.Requires.FirstOrDefault(input => !scene.Given.Contains(input)) is { } missing
            ? Said.Missing(missing)
            : Said.Of(OracleDecision.Of(definition, transition, scene, acting[0]));
    }

    /// <summary>The transition of a stage; the definition's check holds that there is one at most.</summary>
    public static TransitionDefinition? Find(LifecycleDefinition definition, string stage, string trigger) =>
        definition.Transitions.SingleOrDefault(transition => transition.Trigger == trigger && transition.From.Contains(stage));

    /// <summary>The roles that may, in the order in which they are tried.</summary>
    public static IEnumerable<CaseRole> WhoMay(LifecycleDefinition definition, TransitionDefinition transition, Scene scene)
    {
        if (transition.Approvals.Count > 0)
            return [transition.Approvals[GivenSoFar(transition, scene).Count]];
        if (!transition.Rejects)
            return transition.Roles;
        return ProposalOf(transition, scene) is { } proposal ? WhoMayReject(definition, proposal, scene) : [];
    }

    /// <summary>What somebody is to this case: by the account, as far as the case names who it is.</summary>
    public static IReadOnlyList<CaseRole> RolesIn(CaseSnapshot one, Actor actor) =>
        one.Parts.Count > 0 ? People.RolesOf(actor) : [.. People.RolesOf(actor).Except(NamedByTheCase)];

    public static IReadOnlyList<Guid> GivenSoFar(TransitionDefinition transition, Scene scene) =>
        transition.Decides is null ? scene.Case.Approvers : ProposalOf(transition, scene)?.Approvers ?? [];

    private static CaseRole[] NamedByTheCase =>
        [CaseRole.LeadUnit, CaseRole.AssistingUnit, CaseRole.ResponsibleLeader, CaseRole.SustainOwner];

    private static IEnumerable<CaseRole> WhoMayReject(LifecycleDefinition definition, ProposalFacts proposal, Scene scene)
    {
        var approves = definition.Transitions
            .Where(other => other.Decides == proposal.Kind && other.From.Contains(scene.Case.Stage)).SelectMany(other => other.Approvals);
        var next = approves.ElementAtOrDefault(proposal.Approvers.Count) is var role && proposal.Approvers.Count < approves.Count()
            ? [role] : (CaseRole[])[];
        return proposal.ProposedById == scene.Actor.Id
            ? [.. next, .. definition.Transitions.Where(other => other.Proposes == proposal.Kind).SelectMany(other => other.Roles)]
            : next;
    }

    private static ProposalFacts? ProposalOf(TransitionDefinition transition, Scene scene) => scene.Case.PendingProposals
        .FirstOrDefault(one => transition.Rejects ? one.Id == scene.ProposalId
            : one.Kind == transition.Decides && (scene.ProposalId is null || one.Id == scene.ProposalId));
}
