using FluentValidation;
using MediatR;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Definitions.Drafts;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Infrastructure.Identity;

namespace Rectify.Server.Infrastructure.Requests;

/// <summary>The only place that knows how MediatR is put together.</summary>
internal static class RequestsRegistration
{
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddScoped<RequestContext>();
        services.AddScoped<ServiceFactory>(provider => provider.GetRequiredService);
        services.AddScoped<IMediator, Mediator>();
        services.Scan(scan => scan.FromAssemblyOf<RequestContext>()
            .AddClasses(classes => classes.AssignableTo(typeof(IRequestHandler<,>)), publicOnly: false)
            .AsImplementedInterfaces()
            .WithScopedLifetime());
        services.AddValidatorsFromAssemblyContaining<RequestContext>(includeInternalTypes: true);
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(AuthorizationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(ValidationBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(CaseConflictBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(DraftConflictBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(NextNumberBehavior<,>));
        services.AddScoped(typeof(IPipelineBehavior<,>), typeof(TransactionBehavior<,>));
        services.AddScoped<StandIns>();
        // It opens a scope for each request, so jobs and the command line may have it without one of theirs.
        return services.AddSingleton<Dispatcher>();
    }
}
