using Rectify.Server.Infrastructure.Hosting;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

internal static class DefinitionsRegistration
{
    /// <summary>One catalogue for the whole process: what comes with the product, and what the bureau published.</summary>
    public static IServiceCollection AddDefinitions(this IServiceCollection services) => services
        .AddSingleton<PublishedDefinitions>()
        .AddSingleton(provider => new DefinitionCatalog(
            DefinitionCatalog.ReadEmbedded(),
            provider.GetRequiredService<PublishedDefinitions>(),
            provider.GetRequiredService<ServerSettings>().Clock));
}
