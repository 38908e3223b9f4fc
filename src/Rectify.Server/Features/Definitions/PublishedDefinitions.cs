using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

/// <summary>The versions that the bureau published, as its database holds them; read in scopes of their own.</summary>
internal sealed class PublishedDefinitions(IServiceScopeFactory scopes, ILogger<PublishedDefinitions> log) : IDefinitionStore
{
    public IReadOnlyList<DefinitionName> Names()
    {
        using var scope = scopes.CreateScope();
        return [.. scope.ServiceProvider.GetRequiredService<RectifyDbContext>().Definitions
            .Select(one => new { one.Key, one.Version }).AsEnumerable().Select(one => new DefinitionName(one.Key, one.Version))];
    }

    public LifecycleDefinition Read(DefinitionName name)
    {
        using var scope = scopes.CreateScope();
        var json = scope.ServiceProvider.GetRequiredService<RectifyDbContext>().Definitions.AsNoTracking()
            .Where(one => one.Key == name.Key && one.Version == name.Version).Select(one => one.Json).Single();
        if (DefinitionCatalog.BuiltIn.Find(name.Key, name.Version) is not null)
            log.LogWarning("The bureau published version {Version} of lifecycle {Key} before the product came with one of that number; the bureau's is used.",
                name.Version, name.Key);
        return LifecycleDefinition.Read(json);
    }
}
