using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Testing.Databases;

namespace Rectify.Testing.Servers;

/// <summary>
/// The real server, put together as in production, on Kestrel and a free loopback port. Several may share a database,
/// as two servers behind a proxy do.
/// </summary>
public sealed class RectifyServer : IAsyncDisposable
{
    /// <summary>A bureau of a test has twenty accounts and nobody to keep out: hashing them as in production took as long as its start.</summary>
    private const int HashRounds = 100;

    private readonly WebApplication app;
    private readonly TemporaryFolder folder;

    private RectifyServer(WebApplication app, TemporaryFolder folder)
    {
        this.app = app;
        this.folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    /// <summary>To send what the API has no door for. Open a scope for each thing that is done.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>Starts it, with a data folder of its own unless it is to share another's.</summary>
    public static async Task<RectifyServer> StartAsync(
        TestDatabase database, TimeProvider? clock = null, string? data = null, DocumentFonts? fonts = null)
    {
        var folder = new TemporaryFolder();
        var settings = new ServerSettings
        {
            DataFolder = data ?? folder.PathOf("data"),
            Database = database.Address,
            Clock = clock ?? TimeProvider.System,
            Fonts = fonts ?? new DocumentFonts(),
            RunsJobs = false,
            IsQuiet = true,
        };
        var builder = RectifyHost.CreateBuilder(settings);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = HashRounds);
        var app = builder.Build(settings);
        await app.Services.MigrateDatabase();
        await app.StartAsync();
        return new RectifyServer(app, folder);
    }

    /// <summary>A client that keeps no cookies and follows no redirects: what the server says is what the test sees.</summary>
    public HttpClient CreateClient() =>
        new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Address };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }
}
