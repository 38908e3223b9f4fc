using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Components;

/// <summary>A circuit lives for hours: looks now and then whether its account is still allowed in.</summary>
internal sealed class SignInWatch(ILoggerFactory loggers, IServiceScopeFactory scopes)
    : RevalidatingServerAuthenticationStateProvider(loggers)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(1);

    protected override async Task<bool> ValidateAuthenticationStateAsync(
        AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var signIns = scope.ServiceProvider.GetRequiredService<SignInManager<Account>>();
        return await signIns.ValidateSecurityStampAsync(authenticationState.User) is { IsActive: true };
    }
}
