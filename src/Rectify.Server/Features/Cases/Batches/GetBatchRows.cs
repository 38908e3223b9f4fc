using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>一次批量办理的逐项结果, in the order in which the cases were given.</summary>
[AllowSignedIn]
public sealed record GetBatchRows(Guid Id) : IQuery<IReadOnlyList<BatchRowView>>;

public sealed record BatchRowView(int Ordinal, string Number, RowState State, string? Rule, string? Problem);

internal sealed class GetBatchRowsHandler(RectifyDbContext db, RequestContext context)
    : IRequestHandler<GetBatchRows, IReadOnlyList<BatchRowView>>
{
    public async Task<IReadOnlyList<BatchRowView>> Handle(GetBatchRows query, CancellationToken cancellationToken)
    {
        if (!await db.Batches.VisibleTo(context.SignedIn).AnyAsync(one => one.Id == query.Id, cancellationToken))
            throw new RefusedException(new BatchNotFound());
        return await db.Set<BatchRow>().AsNoTracking().Where(row => row.BatchId == query.Id).OrderBy(row => row.Ordinal)
            .Select(row => new BatchRowView(row.Ordinal, row.CaseNumber, row.State, row.Rule, row.Problem)).ToListAsync(cancellationToken);
    }
}

internal sealed class GetBatchRowsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetBatchRows, IReadOnlyList<BatchRowView>>("/batches/{id:guid}/rows").WithSummary("批量办理逐项结果");
}
