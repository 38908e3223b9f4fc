using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Delegations;

/// <summary>委托代办一览: the reader's own, given and received; for the liaison and administrators everybody's. The latest end first.</summary>
[AllowSignedIn]
public sealed record GetDelegations : IQuery<IReadOnlyList<DelegationRow>>
{
    /// <summary>Whether only those that the reader gave or received are wanted.</summary>
    public bool? Own { get; init; }
}

public sealed record DelegationRow(
    Guid Id, Named From, Named To, DateOnly FirstDay, DateOnly LastDay, string Reason, DateOnly? RevokedOn, DelegationState State);

internal sealed class GetDelegationsHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<GetDelegations, IReadOnlyList<DelegationRow>>
{
    private const int Most = 200;

    public async Task<IReadOnlyList<DelegationRow>> Handle(GetDelegations query, CancellationToken cancellationToken)
    {
        var wanted = query.Own == true
            ? db.Delegations.AsNoTracking().Own(context.SignedIn)
            : db.Delegations.AsNoTracking().Concerning(context.SignedIn);
        var found = await (
            from one in wanted
            join giver in db.People on one.FromId equals giver.Id
            join taker in db.People on one.ToId equals taker.Id
            orderby one.LastDay descending, one.Id descending
            select new { One = one, Giver = giver.Name, Taker = taker.Name }).Take(Most).ToListAsync(cancellationToken);
        return
        [
            .. found.Select(row => new DelegationRow(
                row.One.Id, new Named(row.One.FromId, row.Giver), new Named(row.One.ToId, row.Taker), row.One.FirstDay,
                row.One.LastDay, row.One.Reason, row.One.RevokedOn, row.One.StateOn(time.Today))),
        ];
    }
}

internal sealed class GetDelegationsEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDelegations, IReadOnlyList<DelegationRow>>("/delegations").WithSummary("委托代办一览");
}
