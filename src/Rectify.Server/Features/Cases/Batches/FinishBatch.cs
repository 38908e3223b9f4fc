using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>批量办理完成: every row has its result. The system's own.</summary>
[AllowAnybody]
public sealed record FinishBatch(Guid BatchId) : ICommand<RunState>;

internal sealed class FinishBatchHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<FinishBatch, RunState>
{
    public async Task<RunState> Handle(FinishBatch command, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.FirstAsync(one => one.Id == command.BatchId, cancellationToken);
        if (batch.State != RunState.Running
            || await db.Set<BatchRow>().AnyAsync(row => row.BatchId == batch.Id && row.State == RowState.Pending, cancellationToken))
            return batch.State;
        (batch.State, batch.EndedAt) = (RunState.Done, time.Now);
        batch.Changed();
        return batch.State;
    }
}
