using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Organization;

/// <summary>
/// Units, people and what their accounts may be: for choosing, and for the administrator's page. User names are for
/// administrators alone: whoever knows them can lock their owners out.
/// </summary>
[AllowSignedIn]
public sealed record GetOrganization : IQuery<OrganizationView>;

public sealed record OrganizationView(IReadOnlyList<UnitRow> Units, IReadOnlyList<PersonRow> People);

public sealed record UnitRow(Guid Id, Guid? ParentId, string Name, UnitKind Kind, bool IsActive);

public sealed record PersonRow(
    Guid Id, string Name, Guid? UnitId, string? Post, bool IsActive, string? UserName, bool IsAccountActive,
    IReadOnlyList<AccountRole> Roles);

internal sealed class GetOrganizationHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetOrganization, OrganizationView>
{
    public async Task<OrganizationView> Handle(GetOrganization query, CancellationToken cancellationToken)
    {
        var units = await db.Units.OrderBy(unit => unit.Name)
            .Select(unit => new UnitRow(unit.Id, unit.ParentId, unit.Name, unit.Kind, unit.IsActive))
            .ToListAsync(cancellationToken);
        var roles = (await (
            from link in db.UserRoles
            join role in db.Roles on link.RoleId equals role.Id
            select new { link.UserId, role.Name }).ToListAsync(cancellationToken))
            .ToLookup(link => link.UserId, link => Enum.Parse<AccountRole>(link.Name!));
        var accounts = await db.Users.ToDictionaryAsync(user => user.Id, user => (user.UserName, user.IsActive), cancellationToken);
        var namesAccounts = context.SignedIn.Is(AccountRole.Administrator);
        var people = await db.People.AsNoTracking().OrderBy(person => person.Name).ToListAsync(cancellationToken);
        // Kinds are stored by name; their order is that of the enumeration.
        return new OrganizationView([.. units.OrderBy(unit => unit.Kind)], [.. people.Select(person => new PersonRow(
            person.Id, person.Name, person.UnitId, person.Post, person.IsActive,
            namesAccounts ? accounts.GetValueOrDefault(person.Id).UserName : null, accounts.GetValueOrDefault(person.Id).IsActive,
            [.. roles[person.Id].Order()]))]);
    }
}

internal sealed class GetOrganizationEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetOrganization, OrganizationView>("/organization").WithSummary("单位与人员");
}
