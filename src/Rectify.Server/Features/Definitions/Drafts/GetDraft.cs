using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>A draft as it was saved, with all that keeps it from being published and what it changes.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetDraft(Guid Id) : IQuery<DraftView>;

/// <param name="Changes">What it changes in the version it was begun from; null while it cannot be read, or for a new lifecycle.</param>
public sealed record DraftView(
    Guid Id, int Version, string Key, int? BasedOn, string Json, IReadOnlyList<ProblemView> Problems, IReadOnlyList<DefinitionChange>? Changes);

internal sealed class GetDraftHandler(RectifyDbContext db, DefinitionCatalog catalog) : IRequestHandler<GetDraft, DraftView>
{
    public async Task<DraftView> Handle(GetDraft query, CancellationToken cancellationToken)
    {
        var draft = await db.DefinitionDrafts.AsNoTracking().FirstOrDefaultAsync(one => one.Id == query.Id, cancellationToken)
            ?? throw new RefusedException(new DraftNotFound());
        return new DraftView(
            draft.Id, draft.Version, draft.Key, draft.BasedOn, draft.Json, catalog.Problems(draft.Json),
            draft.BasedOn is { } basis && catalog.Find(draft.Key, basis) is { } before ? Changes(before, draft.Json) : null);
    }

    private static IReadOnlyList<DefinitionChange>? Changes(LifecycleDefinition before, string json)
    {
        try
        {
            return DefinitionComparison.Between(before, LifecycleDefinition.Read(json));
        }
        catch (InvalidDefinitionException)
        {
            // The problems say so.
            return null;
        }
    }
}

internal sealed class GetDraftEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDraft, DraftView>("/definitions/drafts/{id:guid}").WithSummary("流程草稿");
}
