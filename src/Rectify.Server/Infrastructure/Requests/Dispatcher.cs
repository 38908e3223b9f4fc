using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// Sends a request in a scope of its own. Pages use it because a circuit lives for hours while a DbContext must not;
/// jobs and the command line because they have no scope.
/// </summary>
public sealed class Dispatcher(IServiceScopeFactory scopes)
{
    /// <summary>Sends a request as an actor, under a new Idempotency-Key unless one is given.</summary>
    public async Task<TResponse> Send<TResponse>(
        IRequest<TResponse> request, Actor? actor, string? idempotencyKey = null, CancellationToken cancellationToken = default)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<RequestContext>();
        context.Actor = actor is null ? null : await scope.ServiceProvider.GetRequiredService<StandIns>().Complete(actor, cancellationToken);
        context.IdempotencyKey = idempotencyKey;
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request, cancellationToken);
    }
}
