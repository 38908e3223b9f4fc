using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Features.Session;

/// <summary>Checks user name and password; the sign-in page and the API ask the same gate.</summary>
internal sealed class AccountGate(SignInManager<Account> signIn, UserManager<Account> users)
{
    /// <exception cref="RefusedException">They do not fit, or the account is locked or closed.</exception>
    public async Task<ClaimsPrincipal> Check(string? userName, string? password)
    {
        var account = await users.FindByNameAsync(userName?.Trim() ?? "");
        if (account is not { IsActive: true })
            throw new RefusedException(new SignInRefused(IsLocked: false));
        var result = await signIn.CheckPasswordSignInAsync(account, password ?? "", lockoutOnFailure: true);
        if (!result.Succeeded)
            throw new RefusedException(new SignInRefused(result.IsLockedOut));
        return await signIn.CreateUserPrincipalAsync(account);
    }
}
