using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Testing;

namespace Rectify.Benchmarks.Hosting;

/// <summary>The product in this process, put together as in production, without its doors open.</summary>
internal sealed class Product : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly WebApplication app;

    private Product(TemporaryFolder folder, WebApplication app) => (this.folder, this.app) = (folder, app);

    public Dispatcher Dispatcher => app.Services.GetRequiredService<Dispatcher>();

    public BureauTime Time => app.Services.GetRequiredService<BureauTime>();

    public static async Task<Product> Open(DatabaseAddress address)
    {
        var folder = new TemporaryFolder();
        var settings = new ServerSettings { DataFolder = folder.PathOf("data"), Database = address, RunsJobs = false, IsQuiet = true };
        var app = RectifyHost.CreateBuilder(settings).Build(settings);
        await app.Services.MigrateDatabase();
        return new Product(folder, app);
    }

    /// <summary>Something done as somebody in a scope of its own, as a request has one.</summary>
    public async Task<TResult> As<TService, TResult>(Actor actor, Func<TService, Task<TResult>> work)
        where TService : notnull
    {
        await using var scope = app.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<RequestContext>().Actor = actor;
        return await work(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
