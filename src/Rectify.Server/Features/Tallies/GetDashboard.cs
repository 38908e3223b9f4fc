using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>首页看板: where the rectification stands, from the same numbers as every report.</summary>
[AllowSignedIn]
public sealed record GetDashboard : TallyRequest, IQuery<Dashboard>;

/// <summary>What the dashboard shows.</summary>
/// <param name="Undated">The open findings without a deadline, which have no light.</param>
/// <param name="Curve">Open and completed at each month's end of the year, opened and closed in each month.</param>
/// <param name="Due">Open findings by the week of their deadline, four weeks from the cut-off.</param>
/// <param name="Ageing">Open findings by how long they have been open, from the start of their current cycle.</param>
public sealed record Dashboard(
    DateOnly AsOf, Tally Totals, LightCounts Lights, int Undated, int Relapsed,
    IReadOnlyList<UnitTally> Units, IReadOnlyList<AspectTally> Aspects,
    IReadOnlyList<MonthPoint> Curve, IReadOnlyList<WeekDue> Due, IReadOnlyList<AgeBand> Ageing);

/// <summary>A week, both days included, and how many deadlines fall into it.</summary>
public sealed record WeekDue(DateOnly From, DateOnly To, int Count);

/// <summary>How long findings have been open.</summary>
/// <param name="From">The first day since which they may have been open; null for the oldest.</param>
/// <param name="To">The last such day.</param>
public sealed record AgeBand(string Label, DateOnly? From, DateOnly To, int Count);

internal sealed class GetDashboardValidator(BureauTime time) : TallyRequestValidator<GetDashboard>(time);

internal sealed class GetDashboardHandler(
    TallyCounter counter, TallyTables tables, TallyCurves curves, TallyAges ages, BureauTime time)
    : IRequestHandler<GetDashboard, Dashboard>
{
    private const int Weeks = 4;

    private static readonly (string Label, int From, int? To)[] Bands =
        [("90天以内", 0, 90), ("91至180天", 91, 180), ("181至365天", 181, 365), ("一年以上", 366, null)];

    public async Task<Dashboard> Handle(GetDashboard query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var whole = await counter.Count(moment, query, cancellationToken);
        var deadlines = await curves.OpenByDeadline(moment, moment.AsOf.AddDays(7 * Weeks - 1), query, cancellationToken);
        var since = await ages.OpenBySince(moment, query).ToListAsync(cancellationToken);
        return new Dashboard(
            moment.AsOf, whole.Tally, whole.Lights,
            whole.Tally.Open - whole.Lights.Red - whole.Lights.Yellow - whole.Lights.Green, whole.Relapsed,
            await tables.ByUnit(moment, query, cancellationToken),
            await tables.ByAspect(moment, query, cancellationToken),
            await curves.Monthly(moment, query, cancellationToken),
            [.. Enumerable.Range(0, Weeks).Select(week => Due(moment.AsOf.AddDays(7 * week), deadlines))],
            [.. Bands.Select(band => InBand(band.Label, band.From, band.To, moment.AsOf, since))]);
    }

    private static WeekDue Due(DateOnly from, List<DayCount> deadlines)
    {
        var to = from.AddDays(6);
        return new WeekDue(from, to, deadlines.Where(one => one.Day >= from && one.Day <= to).Sum(one => one.Count));
    }

    private static AgeBand InBand(string label, int shortest, int? longest, DateOnly asOf, List<DayCount> since)
    {
        DateOnly? from = longest is { } days ? asOf.AddDays(-days) : null;
        var to = asOf.AddDays(-shortest);
        return new AgeBand(label, from, to, since.Where(one => (from is null || one.Day >= from) && one.Day <= to).Sum(one => one.Count));
    }
}

internal sealed class GetDashboardEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDashboard, Dashboard>("/tallies/dashboard").WithSummary("首页看板");
}
