using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>
/// 退回待领: by whoever took it on, by a colleague for whom it waits as well, or by a liaison, so that an item is not
/// stuck with somebody who is away.
/// </summary>
[AllowSignedIn]
public sealed record ReleaseWork(Guid Id) : ICommand<WorkClaim>, ISavesSeveralTimes;

internal sealed class ReleaseWorkHandler(RectifyDbContext db, WorkDesk desk) : IRequestHandler<ReleaseWork, WorkClaim>
{
    public async Task<WorkClaim> Handle(ReleaseWork command, CancellationToken cancellationToken)
    {
        var holder = (await desk.FindForRelease(command.Id, cancellationToken)).ClaimedById
            ?? throw new RefusedException(new WorkNotClaimed());
        // Only the claim that was seen: somebody may have released it and another taken it on meanwhile.
        var released = await db.WorkItems
            .Where(item => item.Id == command.Id && item.ClosedOn == null && item.ClaimedById == holder)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ClaimedById, (Guid?)null), cancellationToken);
        return released == 1
            ? new WorkClaim(command.Id, null, null)
            : throw new RefusedException(new WorkNotClaimed());
    }
}

internal sealed class ReleaseWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/work/{id:guid}/release", (Guid id, IMediator mediator, CancellationToken stop) => mediator.Send(new ReleaseWork(id), stop))
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithTags("work").WithName(nameof(ReleaseWork)).WithSummary("退回待领");
}
