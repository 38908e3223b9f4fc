using System.Reflection;
using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>
/// Refuses a request whose type the account's roles do not allow. A type without a rule is refused for everybody. Who
/// stands in for somebody reads, and acts on cases, with that one's roles; everything else is done in person.
/// </summary>
internal sealed class AuthorizationBehavior<TRequest, TResponse>(RequestContext context) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly AllowAttribute? Allow = typeof(TRequest).GetCustomAttribute<AllowAttribute>();
    private static readonly bool AnySignedIn = typeof(TRequest).GetCustomAttribute<AllowSignedInAttribute>() is not null;
    private static readonly bool Delegable = typeof(TRequest).IsAssignableTo(typeof(CaseCommand)) || typeof(TRequest).IsAssignableTo(typeof(IQuery<TResponse>));
    private static readonly bool Anybody = typeof(TRequest).GetCustomAttribute<AllowAnybodyAttribute>() is not null;

    public Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        Demand(context.Actor);
        return next();
    }

    /// <summary>Refuses who may not send this; for an endpoint that does costly work before it sends.</summary>
    /// <exception cref="RefusedException">Nobody is signed in, or the account has no role that may.</exception>
    public static void Demand(Actor? actor)
    {
        if (Anybody)
            return;
        if (actor is null)
            throw new RefusedException(new SignInNeeded());
        var persons = Delegable ? actor.Persons : [actor];
        if (!AnySignedIn && !persons.Any(person => Allow?.Roles.Any(person.Is) ?? false))
            throw new RefusedException(new AccountMayNot(Allow?.Roles ?? []));
    }
}
