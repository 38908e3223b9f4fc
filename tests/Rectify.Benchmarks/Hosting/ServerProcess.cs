using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Rectify.Benchmarks.Transitions;
using Rectify.Server.Infrastructure.Hosting;

namespace Rectify.Benchmarks.Hosting;

/// <summary>
/// The inside of a <see cref="ChildServer"/>: listens on a free port, says where on standard output, and ends with
/// standard input, so also when the process that started it is killed.
/// </summary>
internal static class ServerProcess
{
    public const string OfProduct = "serve-product";
    public const string OfReference = "serve-reference";

    public static Task ServeProduct()
    {
        var settings = Settings() with { RunsJobs = false, IsQuiet = true };
        return Serve(RectifyHost.CreateBuilder(settings), builder => builder.Build(settings));
    }

    public static Task ServeReference()
    {
        var database = Settings().Database.ConnectionString;
        return Serve(WebApplication.CreateSlimBuilder(), builder => BareEndpoint.Build(builder, database));
    }

    private static ServerSettings Settings() => ServerSettings.From(data: null, connection: null);

    private static async Task Serve(WebApplicationBuilder builder, Func<WebApplicationBuilder, WebApplication> build)
    {
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        await using var app = build(builder);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await Console.In.ReadToEndAsync();
        await app.StopAsync();
    }
}
