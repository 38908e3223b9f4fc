using Rectify.Server.Features.Tallies;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The dashboard shows the same numbers as every report.</summary>
public class DashboardTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2020, 3, 15);

    [Theory, EveryDatabase]
    public async Task Figures_come_from_the_one_counter(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Today);
        var act = On(new(2019, 11, 20));
        await bureau.Register(one => one.Assigned(bureau, Today.AddDays(-1), act));
        await bureau.Register(one => one.Assigned(bureau, Today, act));
        await bureau.Register(one => one.Assigned(bureau, Today.AddDays(15), act));
        await bureau.Register(one => one.Assigned(bureau, Today.AddDays(16), act));
        await bureau.Register(one => one.Closed(On(new(2020, 1, 31))).Reopened(On(new(2020, 2, 29))), aspect: 1);
        await bureau.Register(one => one.Closed(On(new(2020, 2, 1))), aspect: 1);

        var board = await bureau.Send(new GetDashboard());

        (board.AsOf, board.Totals.Open, board.Totals.Completed, board.Relapsed).ShouldBe((Today, 5, 1, 1));
        (board.Lights.Red, board.Lights.Yellow, board.Lights.Green).ShouldBe((1, 2, 1));
        board.Curve.Select(point => (point.Day, point.Open, point.Completed)).ShouldBe(
            [(new DateOnly(2020, 1, 31), 5, 1), (new DateOnly(2020, 2, 29), 5, 1), (Today, 5, 1)]);
        board.Due.Select(week => week.Count).ShouldBe([1, 0, 2, 0]);
        board.Ageing.Select(band => band.Count).ShouldBe([1, 4, 0, 0], "a relapse is as old as its cycle");
        board.Aspects.Select(aspect => (aspect.Number, aspect.Tally.Total)).ShouldBe([("（一）", 4), ("（二）", 2)]);
        board.Units.Select(unit => (unit.Name, unit.Leading.Total)).ShouldBe([("办公室", 4), ("未分办", 2)]);
    }
}
