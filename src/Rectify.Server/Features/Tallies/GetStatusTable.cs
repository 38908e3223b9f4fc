using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Tallies;

/// <summary>单位年度状态表: the findings by lead unit, year of feedback and status.</summary>
[AllowSignedIn]
public sealed record GetStatusTable : TallyRequest, IQuery<IReadOnlyList<StatusLine>>;

/// <summary>The findings of a unit and a year in one status.</summary>
/// <param name="UnitId">The lead unit; null for findings that no unit leads yet.</param>
public sealed record StatusLine(Guid? UnitId, string Unit, int Year, Domain.Tallies.StatusBucket Status, int Count);

internal sealed class GetStatusTableValidator(BureauTime time) : TallyRequestValidator<GetStatusTable>(time);

internal sealed class GetStatusTableHandler(RectifyDbContext db, TallyCounter counter, TallyTables tables, BureauTime time)
    : IRequestHandler<GetStatusTable, IReadOnlyList<StatusLine>>
{
    private const string NoUnit = "未分办";

    public async Task<IReadOnlyList<StatusLine>> Handle(GetStatusTable query, CancellationToken cancellationToken)
    {
        var counts = (await counter.Statuses(TallyMoment.Of(query, time), query, cancellationToken))
            .Where(one => tables.MayBeShown(one.UnitId ?? Guid.Empty)).ToList();
        var ids = counts.Select(one => one.UnitId).OfType<Guid>().Distinct().ToList();
        var names = await db.Units.Where(unit => ids.Contains(unit.Id)).ToDictionaryAsync(unit => unit.Id, unit => unit.Name, cancellationToken);
        return
        [
            .. counts.Select(one => new StatusLine(one.UnitId, one.UnitId is { } id ? names[id] : NoUnit, one.Year, one.Status, one.Count))
                .OrderBy(line => line.Unit, StringComparer.Ordinal).ThenBy(line => line.Year).ThenBy(line => line.Status),
        ];
    }
}

internal sealed class GetStatusTableEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetStatusTable, IReadOnlyList<StatusLine>>("/tallies/statuses").WithSummary("单位年度状态表");
}
