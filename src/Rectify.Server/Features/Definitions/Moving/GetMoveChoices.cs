using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>可迁移的流程版本: every version that cases follow or could follow, with its stages.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetMoveChoices : IQuery<IReadOnlyList<VersionChoice>>;

/// <summary>One version of a lifecycle.</summary>
/// <param name="Cases">How many cases follow it.</param>
public sealed record VersionChoice(string Key, int Version, string Name, int Cases, IReadOnlyList<StageChoice> Stages)
{
    public string Text => $"{Name} 第{Version}版";
}

public sealed record StageChoice(string Name, string Label);

internal sealed class GetMoveChoicesHandler(RectifyDbContext db, DefinitionCatalog definitions)
    : IRequestHandler<GetMoveChoices, IReadOnlyList<VersionChoice>>
{
    public async Task<IReadOnlyList<VersionChoice>> Handle(GetMoveChoices query, CancellationToken cancellationToken)
    {
        var followed = await db.Cases.GroupBy(one => new { one.DefinitionKey, one.DefinitionVersion })
            .Select(same => new { same.Key.DefinitionKey, same.Key.DefinitionVersion, Count = same.Count() })
            .ToDictionaryAsync(one => (one.DefinitionKey, one.DefinitionVersion), one => one.Count, cancellationToken);
        var published = await db.Definitions.Select(one => one.Key).Distinct().ToListAsync(cancellationToken);
        return
        [
            .. from key in followed.Keys.Select(one => one.DefinitionKey).Concat(published).Append(DefinitionCatalog.Standard).Distinct().Order()
               from version in Enumerable.Range(1, definitions.Newest(key).Version)
               let definition = Find(key, version)
               where definition is not null
               select new VersionChoice(
                   key, version, definition.Name, followed.GetValueOrDefault((key, version)),
                   [.. definition.Stages.Select(stage => new StageChoice(stage.Name, stage.Label))]),
        ];
    }

    private LifecycleDefinition? Find(string key, int version)
    {
        try
        {
            return definitions.Get(key, version);
        }
        catch (KeyNotFoundException)
        {
            return null; // A number that was never published.
        }
    }
}

internal sealed class GetMoveChoicesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetMoveChoices, IReadOnlyList<VersionChoice>>("/definitions/moves/choices").WithSummary("可迁移的流程版本");
}
