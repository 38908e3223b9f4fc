using System.Reflection;
using MediatR;
using Rectify.Domain.Common;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>Refuses a request whose type the account's roles do not allow. A type without a rule is refused for everybody.</summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(RequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly AllowAttribute? Allow = typeof(TRequest).GetCustomAttribute<AllowAttribute>();
    private static readonly bool AnySignedIn = typeof(TRequest).GetCustomAttribute<AllowSignedInAttribute>() is not null;
    private static readonly bool Anybody = typeof(TRequest).GetCustomAttribute<AllowAnybodyAttribute>() is not null;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (Anybody)
            return next();
        if (context.Actor is not { } actor)
            throw new RefusedException(new SignInNeeded());
        if (AnySignedIn || Allow is not null && Allow.Roles.Any(actor.Is))
            return next();
        throw new RefusedException(new AccountMayNot(Allow?.Roles ?? []));
    }
}
