using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Components;

/// <summary>Sends the requests of a page as whoever is signed in to it.</summary>
public sealed class PageSender(AuthenticationStateProvider signIn, Dispatcher dispatcher)
{
    public async Task<TResponse> Send<TResponse>(
        IRequest<TResponse> request, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        var state = await signIn.GetAuthenticationStateAsync();
        try
        {
            return await dispatcher.Send(request, state.User.ToActor(), idempotencyKey, cancellationToken);
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.IsUniqueViolation())
        {
            // The API answers the same; a page must not end by it.
            throw new RefusedException(new ChangedMeanwhile());
        }
    }
}
