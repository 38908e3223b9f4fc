using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions;

/// <summary>流程定义: every lifecycle with its versions and how many cases go by each, and the drafts.</summary>
[Allow(AccountRole.Liaison, AccountRole.Leader, AccountRole.Administrator)]
public sealed record GetDefinitions : IQuery<DefinitionList>;

public sealed record DefinitionList(IReadOnlyList<VersionRow> Versions, IReadOnlyList<DraftRow> Drafts);

/// <summary>One version of a lifecycle.</summary>
/// <param name="IsNewest">Whether new cases start with it.</param>
/// <param name="Note">What is new in it; null for one that came with the product.</param>
/// <param name="Open">Cases under way by it.</param>
/// <param name="Total">All cases by it, closed and ended ones included.</param>
public sealed record VersionRow(
    string Key, int Version, string Name, bool IsNewest, string? Note, string? PublishedBy, DateTimeOffset? PublishedAt, int Open, int Total);

public sealed record DraftRow(Guid Id, string Key, int? BasedOn, string ChangedBy, DateTimeOffset ChangedAt);

internal sealed class GetDefinitionsHandler(RectifyDbContext db, DefinitionCatalog catalog)
    : IRequestHandler<GetDefinitions, DefinitionList>
{
    public async Task<DefinitionList> Handle(GetDefinitions query, CancellationToken cancellationToken)
    {
        catalog.Refresh();
        var counts = await db.Cases.GroupBy(one => new { one.DefinitionKey, one.DefinitionVersion })
            .Select(group => new
            {
                group.Key.DefinitionKey, group.Key.DefinitionVersion, Total = group.Count(),
                Open = group.Count(one => one.Bucket == StatusBucket.NotStarted || one.Bucket == StatusBucket.InProgress),
            })
            .ToDictionaryAsync(one => (one.DefinitionKey, one.DefinitionVersion), cancellationToken);
        var published = await (
            from one in db.Definitions
            join person in db.People on one.PublishedById equals person.Id into people
            from person in people.DefaultIfEmpty()
            select new { one.Key, one.Version, one.Note, one.PublishedAt, By = person == null ? "系统" : person.Name })
            .ToDictionaryAsync(one => (one.Key, one.Version), cancellationToken);
        return new DefinitionList(
            [.. from key in catalog.Keys
                from one in catalog.Versions(key)
                let row = published.GetValueOrDefault((key, one.Version))
                let count = counts.GetValueOrDefault((key, one.Version))
                orderby key != DefinitionCatalog.Standard, key
                select new VersionRow(
                    key, one.Version, one.Name, catalog.Newest(key).Version == one.Version, row?.Note, row?.By, row?.PublishedAt,
                    count?.Open ?? 0, count?.Total ?? 0)],
            await Drafts(cancellationToken));
    }

    private async Task<IReadOnlyList<DraftRow>> Drafts(CancellationToken stop) => await (
        from draft in db.DefinitionDrafts
        join person in db.People on draft.ChangedById equals person.Id into people
        from person in people.DefaultIfEmpty()
        orderby draft.Key, draft.Id
        select new DraftRow(draft.Id, draft.Key, draft.BasedOn, person == null ? "系统" : person.Name, draft.ChangedAt)).ToListAsync(stop);
}

internal sealed class GetDefinitionsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDefinitions, DefinitionList>("/definitions").WithSummary("流程定义列表");
}
