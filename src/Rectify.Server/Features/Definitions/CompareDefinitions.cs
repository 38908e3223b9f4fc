using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

/// <summary>What a version changed: stages, actions and timers that are new, gone or different, field by field.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Administrator)]
public sealed record CompareDefinitions(string Key, int Version) : IQuery<DefinitionChanges>
{
    /// <summary>The version compared with; the one before, where nothing is said.</summary>
    public int? Since { get; init; }
}

/// <param name="Since">The version compared with; null where there is none before.</param>
public sealed record DefinitionChanges(string Key, int? Since, int Version, IReadOnlyList<DefinitionChange> Changes);

internal sealed class CompareDefinitionsHandler(DefinitionCatalog catalog) : IRequestHandler<CompareDefinitions, DefinitionChanges>
{
    public Task<DefinitionChanges> Handle(CompareDefinitions query, CancellationToken cancellationToken)
    {
        var after = Find(query.Key, query.Version);
        var before = query.Since is { } since
            ? Find(query.Key, since)
            : catalog.Versions(query.Key).FirstOrDefault(one => one.Version < query.Version);
        return Task.FromResult(new DefinitionChanges(
            query.Key, before?.Version, query.Version, before is null ? [] : DefinitionComparison.Between(before, after)));
    }

    private LifecycleDefinition Find(string key, int version) =>
        catalog.Find(key, version) ?? throw new RefusedException(new DefinitionNotFound(key, version));
}

internal sealed class CompareDefinitionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapQuery<CompareDefinitions, DefinitionChanges>("/definitions/{key}/{version:int}/changes").WithSummary("对比流程定义的两个版本");
}
