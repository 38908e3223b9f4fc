using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>我的待办: everything that waits for the reader, the most urgent first.</summary>
[AllowSignedIn]
public sealed record GetWork : IQuery<IReadOnlyList<WorkRow>>;

public sealed record WorkRow(
    Guid Id, string CaseNumber, string Title, string Finding, string SourceName, DateOnly OpenedOn, DateOnly? DueOn,
    WarningLight Light);

internal sealed class GetWorkHandler(RectifyDbContext db, RequestContext context, BureauTime time)
    : IRequestHandler<GetWork, IReadOnlyList<WorkRow>>
{
    public async Task<IReadOnlyList<WorkRow>> Handle(GetWork query, CancellationToken cancellationToken)
    {
        var rows = await (
            from item in db.WorkItems.AsNoTracking().Where(item => item.ClosedOn == null).WaitingFor(context.SignedIn)
            join one in db.Cases on item.CaseId equals one.Id
            join finding in db.Findings on one.FindingId equals finding.Id
            join source in db.Sources on one.SourceId equals source.Id
            orderby item.DueOn ?? DateOnly.MaxValue, one.Number
            select new WorkRow(
                item.Id, one.Number, item.Title, finding.Text, source.Name, item.OpenedOn, item.DueOn, WarningLight.None))
            .ToListAsync(cancellationToken);
        return [.. rows.Select(row => row with { Light = WarningLights.On(true, row.DueOn, time.Today) })];
    }
}

internal sealed class GetWorkEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetWork, IReadOnlyList<WorkRow>>("/work").WithSummary("我的待办");
}

internal static class WorkFilter
{
    /// <summary>The items that wait for an actor, by role, unit or person.</summary>
    public static IQueryable<WorkItem> WaitingFor(this IQueryable<WorkItem> items, Actor actor)
    {
        var units = actor.UnitIds.ToList();
        var (liaison, member) = (actor.Is(AccountRole.Liaison), actor.Is(AccountRole.UnitMember));
        var (leader, verifier) = (actor.Is(AccountRole.Leader), actor.Is(AccountRole.Verifier));
        var discipline = actor.Is(AccountRole.DisciplineGroup);
        return items.Where(item =>
            item.PersonId == actor.Id
            || liaison && item.Role == CaseRole.Liaison
            || leader && item.Role == CaseRole.Leader
            || verifier && item.Role == CaseRole.Verifier
            || discipline && item.Role == CaseRole.DisciplineGroup
            || member && item.UnitId != null && units.Contains(item.UnitId.Value));
    }
}
