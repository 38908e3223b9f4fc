using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>流程迁移列表: the latest first.</summary>
[Allow(AccountRole.Administrator)]
public sealed record GetMoves : IQuery<IReadOnlyList<MoveView>>;

internal sealed class GetMovesHandler(RectifyDbContext db, DefinitionCatalog definitions)
    : IRequestHandler<GetMoves, IReadOnlyList<MoveView>>
{
    private const int Listed = 50;

    public Task<IReadOnlyList<MoveView>> Handle(GetMoves query, CancellationToken cancellationToken) =>
        db.CaseMoves.AsNoTracking().OrderByDescending(one => one.Id).Take(Listed).ToViews(db, definitions, cancellationToken);
}

internal sealed class GetMovesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetMoves, IReadOnlyList<MoveView>>("/definitions/moves").WithSummary("流程迁移列表");
}
