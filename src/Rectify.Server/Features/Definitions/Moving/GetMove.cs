using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>一次流程迁移的进度: how many rows are in which state.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetMove(Guid Id) : IQuery<MoveView>;

internal sealed class GetMoveHandler(RectifyDbContext db, DefinitionCatalog definitions) : IRequestHandler<GetMove, MoveView>
{
    public async Task<MoveView> Handle(GetMove query, CancellationToken cancellationToken)
    {
        var found = await db.CaseMoves.AsNoTracking().Where(one => one.Id == query.Id).ToViews(db, definitions, cancellationToken);
        return found is [var one] ? one : throw new RefusedException(new MoveNotFound());
    }
}

internal sealed class GetMoveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetMove, MoveView>("/definitions/moves/{id:guid}").WithSummary("流程迁移进度");
}
