using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>一次批量办理的进度: how many rows are in which state.</summary>
[AllowSignedIn]
public sealed record GetBatch(Guid Id) : IQuery<BatchView>;

internal sealed class GetBatchHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<GetBatch, BatchView>
{
    public async Task<BatchView> Handle(GetBatch query, CancellationToken cancellationToken)
    {
        var found = await db.Batches.AsNoTracking().VisibleTo(context.SignedIn).Where(one => one.Id == query.Id).ToViews(db, cancellationToken);
        return found is [var one] ? one : throw new RefusedException(new BatchNotFound());
    }
}

internal sealed class GetBatchEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<GetBatch, BatchView>("/batches/{id:guid}").WithSummary("批量办理进度");
}
