using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Organizations;
using Rectify.Server.CommandLine.Demo;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using Rectify.Testing.Servers;

namespace Rectify.Browser.Tests.Pages;

/// <summary>The demo's bureau on a server of its own, prepared once for the tests that only look at it.</summary>
public sealed class SampleBureauSite(TestDatabases databases) : IAsyncLifetime
{
    private readonly Dictionary<string, string> passwords = [];
    private TestDatabase? database;
    private RectifyServer? server;

    public Uri Address => server!.Address;

    public Task<TResponse> Send<TResponse>(MediatR.IRequest<TResponse> request) =>
        server!.Services.GetRequiredService<Dispatcher>().Send(request, Actor.System, cancellationToken: TestContext.Current.CancellationToken);

    public string PasswordOf(string userName) => passwords[userName];

    public async ValueTask InitializeAsync()
    {
        database = await databases.CreateAsync(DatabaseProvider.Sqlite);
        server = await RectifyServer.StartAsync(database);
        var dispatcher = server.Services.GetRequiredService<Dispatcher>();
        await SampleBureau.Prepare(dispatcher, CancellationToken.None);
        foreach (var account in await SampleAccounts.Issue(dispatcher, CancellationToken.None))
            passwords[account.UserName] = account.Password;
    }

    public async ValueTask DisposeAsync()
    {
        await server!.DisposeAsync();
        await database!.DisposeAsync();
    }
}
