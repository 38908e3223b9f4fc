using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.CommandLine.Demo;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Server.Tests;

/// <summary>A server with the sample bureau: its units and its three papers.</summary>
internal sealed class SampleServer : IAsyncDisposable
{
    private readonly RectifyServer server;

    private SampleServer(RectifyServer server) => this.server = server;

    private Dispatcher Dispatcher => server.Services.GetRequiredService<Dispatcher>();

    public static async Task<SampleServer> StartAsync(TestDatabase database, DocumentFonts? fonts = null)
    {
        var sample = new SampleServer(await RectifyServer.StartAsync(database, fonts: fonts));
        await SampleBureau.Prepare(sample.Dispatcher, TestContext.Current.CancellationToken);
        return sample;
    }

    public Task<TResponse> Send<TResponse>(MediatR.IRequest<TResponse> request) =>
        Dispatcher.Send(request, Actor.System, cancellationToken: TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
