using MediatR;
using Rectify.Domain.Common;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Tallies;

/// <summary>首页看板: where the rectification stands, from the same numbers as every report.</summary>
[AllowSignedIn]
public sealed record GetDashboard : TallyRequest, IQuery<Dashboard>;

/// <summary>What the dashboard shows.</summary>
/// <param name="Curve">Open and completed at each month's end of the year.</param>
/// <param name="Due">Open findings by the week of their deadline, four weeks from the cut-off.</param>
/// <param name="Ageing">Open findings by how long ago they were fed back.</param>
public sealed record Dashboard(
    DateOnly AsOf, Tally Totals, LightCounts Lights, int Relapsed,
    IReadOnlyList<UnitTally> Units, IReadOnlyList<AspectTally> Aspects,
    IReadOnlyList<DayPoint> Curve, IReadOnlyList<WeekDue> Due, IReadOnlyList<AgeBand> Ageing);

/// <summary>A week, both days included, and how many deadlines fall into it.</summary>
public sealed record WeekDue(DateOnly From, DateOnly To, int Count);

/// <summary>How long findings have been open.</summary>
public sealed record AgeBand(string Label, int Count);

internal sealed class GetDashboardValidator : TallyRequestValidator<GetDashboard>;

internal sealed class GetDashboardHandler(TallyCounter counter, TallyTables tables, TallyCurves curves, BureauTime time)
    : IRequestHandler<GetDashboard, Dashboard>
{
    private const int Weeks = 4;

    private static readonly (string Label, int Days)[] Bands =
        [("90天以内", 90), ("91至180天", 180), ("181至365天", 365), ("一年以上", int.MaxValue)];

    public async Task<Dashboard> Handle(GetDashboard query, CancellationToken cancellationToken)
    {
        var moment = TallyMoment.Of(query, time);
        var whole = await counter.Count(moment, query, cancellationToken);
        var deadlines = await curves.OpenByDeadline(moment, moment.AsOf.AddDays(7 * Weeks - 1), query, cancellationToken);
        var feedback = await curves.OpenByFeedback(moment, query, cancellationToken);
        return new Dashboard(
            moment.AsOf, whole.Tally, whole.Lights, whole.Relapsed,
            await tables.ByUnit(moment, query, cancellationToken),
            await tables.ByAspect(moment, query, cancellationToken),
            await curves.Monthly(moment, query, cancellationToken),
            [.. Enumerable.Range(0, Weeks).Select(week => Due(moment.AsOf.AddDays(7 * week), deadlines))],
            [.. Bands.Select(band => new AgeBand(band.Label, InBand(band.Days, moment.AsOf, feedback)))]);
    }

    private static WeekDue Due(DateOnly from, List<DayCount> deadlines)
    {
        var to = from.AddDays(6);
        return new WeekDue(from, to, deadlines.Where(one => one.Day >= from && one.Day <= to).Sum(one => one.Count));
    }

    /// <summary>The findings that fall into the first band long enough for them.</summary>
    private static int InBand(int days, DateOnly asOf, List<DayCount> feedback) =>
        feedback.Where(one => Bands.First(band => asOf.DayNumber - one.Day.DayNumber <= band.Days).Days == days).Sum(one => one.Count);
}

internal sealed class GetDashboardEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapQuery<GetDashboard, Dashboard>("/tallies/dashboard").WithSummary("首页看板");
}
