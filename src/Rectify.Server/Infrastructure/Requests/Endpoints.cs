using System.Reflection;
using MediatR;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Infrastructure.Requests;

internal static class Endpoints
{
    /// <summary>Maps every <see cref="IEndpoint"/> of this assembly under /api/v1.</summary>
    public static WebApplication MapApi(this WebApplication app)
    {
        var api = app.MapGroup("/api/v1").AddEndpointFilter(FillContext).DisableAntiforgery();
        foreach (var endpoint in typeof(Endpoints).Assembly.GetTypes().Where(IsEndpoint).OrderBy(type => type.FullName))
            endpoint.GetMethod(nameof(IEndpoint.Map), BindingFlags.Public | BindingFlags.Static)!.Invoke(null, [api]);
        return app;
    }

    /// <summary>A read: the query comes from the route and the query string.</summary>
    public static RouteHandlerBuilder MapQuery<TQuery, TResponse>(this IEndpointRouteBuilder api, string route)
        where TQuery : IQuery<TResponse> =>
        api.MapGet(route, ([AsParameters] TQuery query, IMediator mediator, CancellationToken stop) => mediator.Send(query, stop))
            .WithTags(route.Split('/', StringSplitOptions.RemoveEmptyEntries)[0]).WithName(typeof(TQuery).Name);

    /// <summary>A change without a version: something new is made.</summary>
    public static RouteHandlerBuilder MapCommand<TCommand, TResponse>(this IEndpointRouteBuilder api, string route)
        where TCommand : ICommand<TResponse> =>
        api.MapPost(route, (TCommand command, IMediator mediator, CancellationToken stop) => mediator.Send(command, stop))
            .AddEndpointFilter<IdempotencyKeyFilter>()
            .WithTags(route.Split('/', StringSplitOptions.RemoveEmptyEntries)[0]).WithName(typeof(TCommand).Name);

    private static bool IsEndpoint(Type type) => type is { IsAbstract: false } && type.IsAssignableTo(typeof(IEndpoint));

    private static async ValueTask<object?> FillContext(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var http = invocation.HttpContext;
        if (http.User.ToActor() is { } actor)
            http.RequestServices.GetRequiredService<RequestContext>().Actor =
                await http.RequestServices.GetRequiredService<StandIns>().Complete(actor, http.RequestAborted);
        return await next(invocation);
    }
}
