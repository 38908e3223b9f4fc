using Microsoft.AspNetCore.Identity;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>What an account is now, not what it was at sign-in: whoever lost a role or has left does nothing any more.</summary>
internal sealed class CurrentActors(
    UserManager<Account> users, IUserClaimsPrincipalFactory<Account> principals, StandIns standIns)
{
    /// <returns>Who the account belongs to; null where there is none, or it is closed.</returns>
    public async Task<Actor?> Find(Guid id, CancellationToken stop) => await users.FindByIdAsync($"{id}") is { IsActive: true } account
        ? await standIns.Complete((await principals.CreateAsync(account)).ToActor()!, stop)
        : null;
}
