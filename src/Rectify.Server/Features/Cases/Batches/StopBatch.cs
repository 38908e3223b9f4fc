using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Cases.Batches;

/// <summary>停止批量办理: what is done stays done, the rest is left alone.</summary>
[AllowSignedIn]
public sealed record StopBatch : ICommand<Guid>
{
    public Guid BatchId { get; init; }
}

internal sealed class StopBatchValidator : AbstractValidator<StopBatch>
{
    public StopBatchValidator() => RuleFor(one => one.BatchId).NotEmpty().WithMessage("请选择一次批量办理。");
}

internal sealed class StopBatchHandler(RectifyDbContext db, RequestContext context, BureauTime time) : IRequestHandler<StopBatch, Guid>
{
    public async Task<Guid> Handle(StopBatch command, CancellationToken cancellationToken)
    {
        var batch = await db.Batches.VisibleTo(context.SignedIn).FirstOrDefaultAsync(one => one.Id == command.BatchId, cancellationToken)
            ?? throw new RefusedException(new BatchNotFound());
        if (batch.State != RunState.Running)
            throw new RefusedException(new BatchNotRunning());
        (batch.State, batch.EndedAt) = (RunState.Stopped, time.Now);
        batch.Changed();
        return batch.Id;
    }
}

internal sealed class StopBatchEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapCommand<StopBatch, Guid>("/batches/stop").WithSummary("停止批量办理");
}
