using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Engine;

/// <summary>What an actor is to a case: the one place that says it.</summary>
public static class CaseRoles
{
    /// <summary>Whether an actor holds a role in a case.</summary>
    public static bool Holds(this Actor actor, CaseRole role, CaseSnapshot one) => role switch
    {
        CaseRole.Liaison => actor.Is(AccountRole.Liaison),
        CaseRole.LeadUnit => actor.Is(AccountRole.UnitMember) && one.Parts.Any(part => part.IsLead && Owns(actor, part)),
        CaseRole.AssistingUnit => actor.Is(AccountRole.UnitMember) && one.Parts.Any(part => !part.IsLead && Owns(actor, part)),
        CaseRole.ResponsibleLeader => actor.Is(AccountRole.Leader) && one.ResponsibleLeaderId == actor.Id,
        CaseRole.Leader => actor.Is(AccountRole.Leader),
        CaseRole.Verifier => actor.Is(AccountRole.Verifier),
        CaseRole.SustainOwner => one.SustainOwnerId == actor.Id,
        CaseRole.DisciplineGroup => actor.Is(AccountRole.DisciplineGroup),
        CaseRole.Administrator => actor.Is(AccountRole.Administrator),
        _ => false,
    };

    /// <summary>The accounts that can come to hold a role; whoever has signed in may be made the owner of a sustained case.</summary>
    public static IReadOnlyList<AccountRole> AccountsFor(CaseRole role) => role switch
    {
        CaseRole.Liaison => [AccountRole.Liaison],
        CaseRole.LeadUnit or CaseRole.AssistingUnit => [AccountRole.UnitMember],
        CaseRole.ResponsibleLeader or CaseRole.Leader => [AccountRole.Leader],
        CaseRole.Verifier => [AccountRole.Verifier],
        CaseRole.SustainOwner => [AccountRole.UnitMember, AccountRole.Leader, AccountRole.Liaison],
        CaseRole.DisciplineGroup => [AccountRole.DisciplineGroup],
        CaseRole.Administrator => [AccountRole.Administrator],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    private static bool Owns(Actor actor, PartFacts part) => actor.UnitIds.Contains(part.UnitId);
}
