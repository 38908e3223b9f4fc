using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Server.Features.Supervision;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>How much waits for the reader: the number in the menu, and those beside the kinds and the lights.</summary>
[AllowSignedIn]
public sealed record CountWork : IQuery<WorkCounts>;

public sealed record WorkCounts
{
    public int Total { get; init; }

    /// <summary>Taken on by the reader.</summary>
    public int Mine { get; init; }

    public int Unclaimed { get; init; }

    public int Personal { get; init; }

    /// <summary>Past their due day: the red ones.</summary>
    public int Overdue { get; init; }

    /// <summary>Due soon: the yellow ones.</summary>
    public int Soon { get; init; }

    /// <summary>督办单 that wait for the reader: to be answered, or decided on.</summary>
    public int Orders { get; init; }

    /// <summary>Everything that waits: the red number.</summary>
    public int Waiting => Total + Orders;

    public int Of(WorkKind kind) => kind switch
    {
        WorkKind.Mine => Mine,
        WorkKind.Unclaimed => Unclaimed,
        WorkKind.Personal => Personal,
        _ => Total,
    };
}

internal sealed class CountWorkHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<CountWork, WorkCounts>
{
    public async Task<WorkCounts> Handle(CountWork query, CancellationToken cancellationToken)
    {
        var (me, today, soon) = (context.SignedIn.Id, time.Today, time.Today.AddDays(WarningLights.YellowDays));
        var counts = await db.WorkItems.Where(item => item.ClosedOn == null).WaitingFor(context.SignedIn)
            .GroupBy(item => 1)
            .Select(all => new WorkCounts
            {
                Total = all.Count(),
                Mine = all.Count(item => item.ClaimedById == me),
                Unclaimed = all.Count(item => item.PersonId == null && item.ClaimedById == null),
                Personal = all.Count(item => item.PersonId != null),
                Overdue = all.Count(item => item.DueOn < today),
                Soon = all.Count(item => item.DueOn >= today && item.DueOn <= soon),
            })
            .FirstOrDefaultAsync(cancellationToken);
        return (counts ?? new WorkCounts()) with
        {
            Orders = await db.SupervisionSeenBy(context.SignedIn).WaitingFor(db, context.SignedIn).CountAsync(cancellationToken),
        };
    }
}

internal sealed class CountWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) => api.MapQuery<CountWork, WorkCounts>("/work/count").WithSummary("待办数量");
}
