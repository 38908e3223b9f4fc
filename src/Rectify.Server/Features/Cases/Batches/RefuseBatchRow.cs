using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>一项未办: notes why a row was refused. The system's own; a row that has its result keeps it.</summary>
[AllowAnybody]
public sealed record RefuseBatchRow(Guid BatchId, int Ordinal, string Rule, string Problem) : ICommand<RowState>;

internal sealed class RefuseBatchRowHandler(RectifyDbContext db) : IRequestHandler<RefuseBatchRow, RowState>
{
    public async Task<RowState> Handle(RefuseBatchRow command, CancellationToken cancellationToken)
    {
        var row = await db.Set<BatchRow>().FirstAsync(
            one => one.BatchId == command.BatchId && one.Ordinal == command.Ordinal, cancellationToken);
        if (row.State == RowState.Pending)
            (row.State, row.Rule, row.Problem) = (RowState.Refused, command.Rule, command.Problem);
        return row.State;
    }
}
