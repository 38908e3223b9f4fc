using System.CommandLine;
using Rectify.Server.Infrastructure.Hosting;

namespace Rectify.Server.CommandLine;

/// <summary>Serves; what happens where no command is named.</summary>
internal static class ServeCommand
{
    public static Option<string> Urls { get; } = new("--urls")
    {
        Description = "监听地址 / where to listen",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
        Recursive = true,
    };

    public static async Task<int> Run(ParseResult parsed, CancellationToken stop)
    {
        var settings = parsed.Settings();
        await using var app = Compose(settings, parsed.GetValue(Urls)!);
        await app.Services.MigrateDatabase(stop);
        await app.RunAsync(stop);
        return ExitCodes.Done;
    }

    public static WebApplication Compose(ServerSettings settings, string urls)
    {
        var builder = RectifyHost.CreateBuilder(settings);
        builder.WebHost.UseUrls(urls.Split(';'));
        return builder.Build(settings);
    }
}
