using System.Text.Unicode;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.WebEncoders;
using Rectify.Domain.Common;
using Rectify.Server.Components.Pages;
using Rectify.Server.Features.Session;

namespace Rectify.Server.Components;

/// <summary>The pages: Blazor, its component library, static files, and the headers that keep them safe.</summary>
internal static class ComponentsRegistration
{
    private const string Culture = "zh-CN";

    private const long LongestMessage = 1024 * 1024;

    public static IServiceCollection AddRectifyPages(this IServiceCollection services)
    {
        services.AddRazorComponents().AddInteractiveServerComponents()
            // A definition is typed into one field, and the usual 32 KB would end the page with it.
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = LongestMessage);
        services.AddCascadingAuthenticationState();
        services.AddScoped<AuthenticationStateProvider, SignInWatch>();
        services.AddScoped<PageSender>();
        services.AddScoped<FileSaver>();
        services.AddScoped<TextCopier>();
        services.AddScoped<Trail>();
        // Chinese as it is, instead of eight bytes of entity for every character.
        services.Configure<WebEncoderOptions>(options => options.TextEncoderSettings = new(UnicodeRanges.All));
        services.AddBootstrapBlazor(options =>
        {
            options.DefaultCultureInfo = Culture;
            options.FallbackCulture = Culture;
            options.SupportedCultures = [Culture];
            // Our own boundary shows a reference number instead of the exception's text.
            options.EnableErrorLogger = false;
        });
        return services;
    }

    /// <summary>Comes before signing in is checked, so that a fault there is answered with a page too.</summary>
    public static WebApplication UseRectifyPages(this WebApplication app)
    {
        app.UseWhen(IsPage, pages => pages
            .UseContentSecurityPolicy()
            .UseRequestLocalization(Culture)
            .UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = ShowStatus, StatusCodeSelector = StatusOf })
            .UseStatusCodePages(status => ShowStatus(status.HttpContext)));
        return app;
    }

    public static WebApplication MapRectifyPages(this WebApplication app)
    {
        app.UseAntiforgery();
        app.MapStaticAssets().AllowAnonymous();
        app.MapSignOut();
        app.MapGet("/", () => Results.Redirect("/work")).ExcludeFromDescription();
        app.MapRazorComponents<App>()
            // The policy of UseContentSecurityPolicy already says who may frame us.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .RequireAuthorization();
        return app;
    }

    // Drawn directly: a branch of the pipeline cannot route to a page.
    private static Task ShowStatus(HttpContext context) =>
        new RazorComponentResult<StatusDocument>().ExecuteAsync(context);

    private static int StatusOf(Exception exception) => exception is RefusedException { Refusal.Kind: var kind }
        ? kind switch
        {
            RefusalKind.NotFound => StatusCodes.Status404NotFound,
            RefusalKind.Forbidden => StatusCodes.Status403Forbidden,
            RefusalKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        }
        : StatusCodes.Status500InternalServerError;

    private static bool IsPage(HttpContext context) =>
        !context.Request.Path.StartsWithSegments("/api");
}
