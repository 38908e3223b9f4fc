using Rectify.Server.Features.Documents.Drafts;

namespace Rectify.Server.Features.Documents;

internal static class DocumentsRegistration
{
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services
        .AddScoped<DocumentDesk>()
        .AddScoped<DocumentRows>()
        .AddScoped<DocumentTexts>()
        .AddScoped<DraftOffenders>();
}
