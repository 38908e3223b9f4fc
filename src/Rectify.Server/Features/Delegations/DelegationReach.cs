using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Delegations;

internal static class DelegationReach
{
    /// <summary>Whether an account arranges delegations for others; in person only.</summary>
    public static bool Arranges(Actor actor) => actor.Is(AccountRole.Liaison) || actor.Is(AccountRole.Administrator);

    /// <summary>The delegations that an actor has to do with: the own ones, from or to; who arranges them for others, all.</summary>
    public static IQueryable<Delegation> Concerning(this IQueryable<Delegation> delegations, Actor actor) =>
        Arranges(actor) ? delegations : delegations.Own(actor);

    /// <summary>Those that an actor gave or received.</summary>
    public static IQueryable<Delegation> Own(this IQueryable<Delegation> delegations, Actor actor) =>
        delegations.Where(one => one.FromId == actor.Id || one.ToId == actor.Id);
}
