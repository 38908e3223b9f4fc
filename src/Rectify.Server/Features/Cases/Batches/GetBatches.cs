using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>批量办理列表: the reader's own, the latest first; administrators see everybody's.</summary>
[AllowSignedIn]
public sealed record GetBatches : IQuery<IReadOnlyList<BatchView>>;

internal sealed class GetBatchesHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetBatches, IReadOnlyList<BatchView>>
{
    private const int Listed = 50;

    public Task<IReadOnlyList<BatchView>> Handle(GetBatches query, CancellationToken cancellationToken) => db.Batches.AsNoTracking()
        .VisibleTo(context.SignedIn).OrderByDescending(one => one.Id).Take(Listed).ToViews(db, cancellationToken);
}

internal sealed class GetBatchesEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetBatches, IReadOnlyList<BatchView>>("/batches").WithSummary("批量办理列表");
}
