using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>
/// Adds to an actor those for whom the actor stands in today. Looked up with each request and never kept in a sign-in: a
/// delegation ends at midnight, or at once where it is ended.
/// </summary>
internal sealed class StandIns(RectifyDbContext db, BureauTime time)
{
    public async Task<Actor> Complete(Actor actor, CancellationToken stop)
    {
        if (actor.Id == Actor.System.Id)
            return actor;
        var represented = await db.Delegations.AsNoTracking().HoldingOn(time.Today)
            .Where(one => one.ToId == actor.Id)
            .Join(db.People.Where(person => person.IsActive && !db.Users.Any(account => account.Id == person.Id && !account.IsActive)), one => one.FromId, person => person.Id, (_, person) => person)
            .Distinct()
            .ToListAsync(stop);
        if (represented.Count == 0)
            return actor;
        var roles = await RolesOf([.. represented.Select(person => person.Id)], stop);
        var persons = new List<Actor>();
        foreach (var person in represented.OrderBy(person => person.Name, StringComparer.Ordinal))
            persons.Add(new Actor(person.Id, person.Name, await UnitsOf(person, stop), roles[person.Id].ToHashSet()));
        return actor with { StandsInFor = persons };
    }

    /// <summary>The roles of open accounts. An administrator's is never delegated: accounts and settings are not work of a case.</summary>
    private async Task<ILookup<Guid, AccountRole>> RolesOf(List<Guid> people, CancellationToken stop)
    {
        var links = await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            join account in db.Users on link.UserId equals account.Id
            where people.Contains(link.UserId) && account.IsActive
            select new { link.UserId, role.Name }).ToListAsync(stop);
        return links.Select(link => (link.UserId, Role: Enum.Parse<AccountRole>(link.Name!)))
            .Where(link => link.Role != AccountRole.Administrator)
            .ToLookup(link => link.UserId, link => link.Role);
    }

    private async Task<IReadOnlySet<Guid>> UnitsOf(Person person, CancellationToken stop) =>
        person.UnitId is { } unit ? (await db.SubtreeOf(unit, stop)).ToHashSet() : new HashSet<Guid>();
}

internal static class DelegationFilter
{
    /// <summary>The delegations that hold on a day of the bureau.</summary>
    public static IQueryable<Delegation> HoldingOn(this IQueryable<Delegation> delegations, DateOnly day) => delegations.Where(one =>
        one.FirstDay <= day && one.LastDay >= day && (one.RevokedOn == null || one.RevokedOn > day));
}
