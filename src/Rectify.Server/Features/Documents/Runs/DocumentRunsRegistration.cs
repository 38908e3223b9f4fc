namespace Rectify.Server.Features.Documents.Runs;

internal static class DocumentRunsRegistration
{
    /// <summary>Every maker, by its type: a new kind of document needs no line here.</summary>
    public static IServiceCollection AddDocumentRuns(this IServiceCollection services) => services
        .Scan(scan => scan.FromAssemblyOf<IDocumentMaker>()
            .AddClasses(classes => classes.AssignableTo<IDocumentMaker>(), publicOnly: false)
            .As<IDocumentMaker>()
            .WithScopedLifetime())
        .AddScoped<DocumentSnapshots>()
        .AddScoped<DocumentReader>()
        .AddScoped<DocumentClaims>()
        .AddScoped<DocumentRunner>();
}
