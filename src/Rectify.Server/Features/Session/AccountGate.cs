using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Session;

/// <summary>Checks user name and password; the sign-in page and the API ask the same gate.</summary>
internal sealed class AccountGate(SignInManager<Account> signIn, UserManager<Account> users)
{
    private static readonly string HashOfNobody = new PasswordHasher<Account>().HashPassword(new Account(), Guid.NewGuid().ToString());

    /// <exception cref="RefusedException">They do not fit, or the account is locked or closed.</exception>
    public async Task<ClaimsPrincipal> Check(string? userName, string? password)
    {
        var name = userName?.Trim() ?? "";
        var account = TextRules.IsPlain(name) ? await users.FindByNameAsync(name) : null;
        if (account is not { IsActive: true } || await users.IsLockedOutAsync(account))
        {
            // As slow as for an account that is open, or the time would tell which exist.
            users.PasswordHasher.VerifyHashedPassword(new Account(), HashOfNobody, password ?? "");
            throw new RefusedException(new SignInRefused());
        }
        var result = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        return result.Succeeded
            ? await signIn.CreateUserPrincipalAsync(account)
            : throw new RefusedException(new SignInRefused());
    }
}
