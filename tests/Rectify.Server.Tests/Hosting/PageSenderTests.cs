using System.Security.Claims;
using MediatR;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Organization;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Tests.Hosting;

/// <summary>What a page is told where the database refuses.</summary>
public class PageSenderTests
{
    [Fact]
    public async Task Who_saves_second_is_told_that_it_changed_meanwhile() =>
        (await Should.ThrowAsync<RefusedException>(() => Answer(new DbUpdateConcurrencyException("Another was first."))))
            .Refusal.ShouldBeOfType<ChangedMeanwhile>();

    [Fact]
    public async Task What_else_goes_wrong_is_not_taken_for_it() =>
        await Should.ThrowAsync<DbUpdateException>(() => Answer(new DbUpdateException("The disk is full.")));

    private static async Task Answer(Exception error)
    {
        await using var services = new ServiceCollection()
            .AddScoped<RequestContext>().AddSingleton<IMediator>(new Failing(error)).BuildServiceProvider();
        await new PageSender(new Nobody(), new Dispatcher(services.GetRequiredService<IServiceScopeFactory>())).Send(new GetOrganization());
    }

    private sealed class Nobody : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() =>
            Task.FromResult(new AuthenticationState(new ClaimsPrincipal(new ClaimsIdentity())));
    }

    /// <summary>Ends every request the way that saving ended.</summary>
    private sealed class Failing(Exception error) : IMediator
    {
        public Task<TResponse> Send<TResponse>(IRequest<TResponse> request, CancellationToken cancellationToken = default) =>
            Task.FromException<TResponse>(error);

        public Task<object?> Send(object request, CancellationToken cancellationToken = default) => Task.FromException<object?>(error);

        public Task Publish(object notification, CancellationToken cancellationToken = default) => Task.FromException(error);

        public Task Publish<TNotification>(TNotification notification, CancellationToken cancellationToken = default)
            where TNotification : INotification => Task.FromException(error);
    }
}
