using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Rectify.Server.Persistence;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>Adds the person's name, and the own unit with every unit below it, to a sign-in.</summary>
internal sealed class AccountClaimsFactory(
    UserManager<Account> users,
    RoleManager<IdentityRole<Guid>> roles,
    IOptions<IdentityOptions> options,
    RectifyDbContext db)
    : UserClaimsPrincipalFactory<Account, IdentityRole<Guid>>(users, roles, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var person = await db.People.AsNoTracking().FirstOrDefaultAsync(one => one.Id == user.Id);
        identity.AddClaim(new Claim(Claims.PersonName, person?.Name ?? user.UserName!));
        if (person?.UnitId is { } unit)
            foreach (var id in await db.SubtreeOf(unit))
                identity.AddClaim(new Claim(Claims.Unit, id.ToString()));
        return identity;
    }
}
