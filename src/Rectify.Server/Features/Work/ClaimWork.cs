using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>
/// 领办: tells the colleagues for whom the same item waits who is on it. It takes no right away from them, and ends with
/// the item. It is no step of the case: neither its version nor its history know of it.
/// </summary>
[AllowSignedIn]
public sealed record ClaimWork(Guid Id) : ICommand<WorkClaim>, ISavesSeveralTimes;

/// <summary>Who is on a work item now; nobody after a release.</summary>
public sealed record WorkClaim(Guid Id, Guid? ClaimedById, string? ClaimedBy);

internal sealed class ClaimWorkHandler(RectifyDbContext db, WorkDesk desk, RequestContext context)
    : IRequestHandler<ClaimWork, WorkClaim>
{
    public async Task<WorkClaim> Handle(ClaimWork command, CancellationToken cancellationToken)
    {
        var me = context.SignedIn;
        if ((await desk.Find(command.Id, cancellationToken)).PersonId is not null)
            throw new RefusedException(new WorkIsPersonal());
        // The condition decides a race: of two statements on one row the second sees what the first has written.
        var claimed = await db.WorkItems
            .Where(item => item.Id == command.Id && item.ClosedOn == null && item.ClaimedById == null)
            .ExecuteUpdateAsync(set => set.SetProperty(item => item.ClaimedById, me.Id), cancellationToken);
        return claimed == 1
            ? new WorkClaim(command.Id, me.Id, me.Name)
            : throw new RefusedException(new WorkAlreadyClaimed(await desk.ClaimOf(command.Id, cancellationToken)));
    }
}

internal sealed class ClaimWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/work/{id:guid}/claim", (Guid id, IMediator mediator, CancellationToken stop) => mediator.Send(new ClaimWork(id), stop))
        .AddEndpointFilter<IdempotencyKeyFilter>()
        .WithTags("work").WithName(nameof(ClaimWork)).WithSummary("领办");
}
