using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;

namespace Rectify.Server.Infrastructure.Identity;

/// <summary>
/// A bearer token says for an hour what its account was when it signed in. Looks now and then whether the account is
/// still the same, as the cookie's and the circuit's checks do: closing it, other roles and another password count.
/// </summary>
internal sealed class TokenWatch(RequestDelegate next, IMemoryCache lately)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public async Task InvokeAsync(HttpContext http, SignInManager<Account> signIns)
    {
        if (http.User.Identity is { IsAuthenticated: true } && http.Request.Headers.Authorization.Count > 0 && !await IsCurrent(http.User, signIns))
            http.User = new ClaimsPrincipal(new ClaimsIdentity());
        await next(http);
    }

    private Task<bool> IsCurrent(ClaimsPrincipal user, SignInManager<Account> signIns)
    {
        var stamp = user.FindFirstValue(signIns.Options.ClaimsIdentity.SecurityStampClaimType);
        return lately.GetOrCreateAsync((typeof(TokenWatch), user.FindFirstValue(ClaimTypes.NameIdentifier), stamp), async entry =>
        {
            entry.AbsoluteExpirationRelativeToNow = Interval;
            return await signIns.ValidateSecurityStampAsync(user) is { IsActive: true };
        });
    }
}
