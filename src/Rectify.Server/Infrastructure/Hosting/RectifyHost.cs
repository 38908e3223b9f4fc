using System.Text.Json.Serialization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.Features;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features;
using Rectify.Server.Features.Documents.Runs;
using Rectify.Server.Features.Evidence;
using Rectify.Server.Features.Import;
using Rectify.Server.Infrastructure.Errors;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Scalar.AspNetCore;

namespace Rectify.Server.Infrastructure.Hosting;

/// <summary>Puts the server together: the one composition for serving, for the command line and for tests.</summary>
public static class RectifyHost
{
    public static WebApplicationBuilder CreateBuilder(ServerSettings settings, params string[] args)
    {
        PrivateFolder.Create(settings.DataFolder);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = args,
            ApplicationName = typeof(RectifyHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = LongestBody(settings));
        AddRectify(builder.Services, settings);
        return builder;
    }

    public static WebApplication Build(this WebApplicationBuilder builder, ServerSettings settings)
    {
        var app = builder.Build();
        app.UseWhen(IsApi, api => api.UseExceptionHandler().UseStatusCodePages());
        app.UseRectifyPages();
        app.UseAuthentication();
        app.UseMiddleware<TokenWatch>();
        app.UseWhen(IsApi, api => api.UseApiGate());
        app.UseAuthorization();
        app.MapApi();
        app.MapHealthChecks(Observability.HealthPath).AllowAnonymous();
        app.MapOpenApi().AllowAnonymous();
        app.MapScalarApiReference("/api/reference").AllowAnonymous();
        app.UseRectifyJobs(settings);
        return app.MapRectifyPages();
    }

    private static bool IsApi(HttpContext http) => http.Request.Path.StartsWithSegments("/api");

    /// <summary>Of any endpoint; each has its own below it.</summary>
    private static long LongestBody(ServerSettings settings) =>
        Math.Max(LongestUpload.OfFile(settings.LargestEvidence).Bytes, PaperFile.LargestUpload);

    private static void AddRectify(IServiceCollection services, ServerSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Clock);
        services.AddSingleton(new BureauTime(settings.Clock, TimeZoneInfo.FindSystemTimeZoneById(settings.TimeZone)));
        services.AddSingleton(new EvidenceStore(Path.Combine(settings.DataFolder, "evidence"), settings.LargestEvidence));
        services.AddSingleton(new DocumentStore(Path.Combine(settings.DataFolder, "documents")));
        services.AddRectifyDatabase(settings.Database);
        services.AddRectifyIdentity();
        services.AddRequests();
        services.AddFeatures();
        services.AddRectifyJobs(settings);
        services.AddRectifyPages();
        services.AddApiDescription();
        services.AddRectifyLog(settings.IsQuiet);
        services.AddRectifyHealth();
        services.AddProblemDetails(problems => problems.CustomizeProblemDetails = UnruledProblems.Describe);
        // Otherwise a body that cannot be read is answered without a word, except in development.
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddExceptionHandler<RefusalHandler>();
        // Names alone: a number may stand for nothing.
        services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)));
        services.Configure<FormOptions>(forms => forms.MultipartBodyLengthLimit = LongestBody(settings));
        services.AddDataProtection().PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")))
            .SetApplicationName("Rectify");
    }
}
