using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Components;

/// <summary>Sends the requests of a page as whoever is signed in to it.</summary>
public sealed class PageSender(AuthenticationStateProvider signIn, Dispatcher dispatcher)
{
    public async Task<TResponse> Send<TResponse>(
        IRequest<TResponse> request, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var state = await signIn.GetAuthenticationStateAsync();
        return await dispatcher.Send(request, state.User.ToActor(), idempotencyKey, cancellationToken);
    }
}
