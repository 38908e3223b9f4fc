using System.Data.Common;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Hosting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.CommandLine;

/// <summary>Runs a command's work on the server's own composition, without serving; turns errors into messages and exit codes.</summary>
internal static class ShortTask
{
    /// <summary>Who acts from the command line: whoever can reach the database there may do everything.</summary>
    public static Actor Operator { get; } = Actor.System with { Name = "命令行" };

    /// <summary>Runs on an existing database, brought up to date first.</summary>
    public static async Task<int> Run(ServerSettings settings, Func<Dispatcher, Task<int>> work)
    {
        try
        {
            await using var app = Compose(settings);
            await app.Services.MigrateDatabase();
            return await work(app.Services.GetRequiredService<Dispatcher>());
        }
        catch (RefusedException refused)
        {
            return Fail(refused.Refusal.Chinese, ExitCodes.InputHasErrors);
        }
        catch (Exception error) when (error is DbException or IOException or UnauthorizedAccessException or FormatException)
        {
            return Fail(error.Message, ExitCodes.Unreadable);
        }
    }

    public static int Fail(string message, int code)
    {
        Console.Error.WriteLine(message);
        return code;
    }

    private static WebApplication Compose(ServerSettings settings)
    {
        var task = settings with { RunsJobs = false, IsQuiet = true };
        return RectifyHost.CreateBuilder(task).Build(task);
    }
}
