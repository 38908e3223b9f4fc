using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Organization;

/// <summary>Gives a person an account. Identity saves as it goes: to be used inside a transaction.</summary>
internal sealed class AccountRegistrar(RectifyDbContext db, UserManager<Account> users, RoleManager<IdentityRole<Guid>> roles)
{
    /// <exception cref="RefusedException">The user name is taken, or the password is too weak.</exception>
    public async Task Register(Person person, string userName, string password, IEnumerable<AccountRole> accountRoles)
    {
        if (db.Entry(person).State == Microsoft.EntityFrameworkCore.EntityState.Detached)
            db.People.Add(person);
        await db.SaveChangesAsync();
        var account = new Account { Id = person.Id, UserName = userName.Trim(), LockoutEnabled = true };
        Check(await users.CreateAsync(account, password));
        Check(await users.AddToRolesAsync(account, accountRoles.Distinct().Select(role => role.ToString())));
    }

    /// <summary>Makes the rows for the roles; needed once for a database.</summary>
    public async Task CreateRoles()
    {
        foreach (var role in Enum.GetNames<AccountRole>())
            if (!await roles.RoleExistsAsync(role))
                Check(await roles.CreateAsync(new IdentityRole<Guid>(role) { Id = Guid.CreateVersion7() }));
    }

    /// <exception cref="RefusedException">Identity refused.</exception>
    public static void Check(IdentityResult result)
    {
        if (!result.Succeeded)
            throw new RefusedException(new AccountRefused(string.Join(' ', result.Errors.Select(error => error.Description))));
    }
}

/// <summary>The account cannot be made like this.</summary>
public sealed record AccountRefused(string Why) : Refusal("userName")
{
    public override string Chinese => Why;

    public override string English => Why;
}
