using Rectify.Domain.Tallies;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Every mark of the dashboard counts the rows that it opens, and its numbers are those of every other paper.</summary>
public class DashboardRowsTests(TestDatabases databases)
{
    private static readonly DateOnly Today = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Every_mark_counts_the_rows_that_it_opens(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Today);
        await Live(bureau);

        var board = await bureau.Send(new GetDashboard());

        foreach (var band in board.Ageing)
            (await Count(new() { Figure = TallyFigure.Open, SinceFrom = band.From, SinceTo = band.To })).ShouldBe(band.Count, band.Label);
        foreach (var month in board.Curve)
        {
            (await Count(new() { Figure = TallyFigure.Open, AsOf = month.Day })).ShouldBe(month.Open);
            (await Count(new() { Figure = TallyFigure.Completed, AsOf = month.Day })).ShouldBe(month.Completed);
            (await Count(new() { Move = TallyMove.Opened, MoveFrom = month.First, MoveTo = month.Day })).ShouldBe(month.Opened);
            (await Count(new() { Move = TallyMove.Closed, MoveFrom = month.First, MoveTo = month.Day })).ShouldBe(month.Closed);
        }

        foreach (var week in board.Due)
            (await Count(new() { Figure = TallyFigure.Open, DueFrom = week.From, DueTo = week.To })).ShouldBe(week.Count);
        (await Count(new() { Figure = TallyFigure.Relapsed })).ShouldBe(board.Relapsed);
        (await Count(new() { Figure = TallyFigure.Open, Undated = true })).ShouldBe(board.Undated);
        board.Ageing.Sum(band => band.Count).ShouldBe(board.Totals.Open);

        async Task<int> Count(GetTallyRows query) => (await bureau.Send(query)).Total;
    }

    [Theory, EveryDatabase]
    public async Task Months_tell_what_came_and_went(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider, Today);
        await Live(bureau);

        var board = await bureau.Send(new GetDashboard());

        board.Curve.Select(month => (month.Day.Month, month.Opened, month.Closed, month.Open, month.Completed)).ShouldBe(
        [
            (1, 0, 1, 3, 1), (2, 0, 1, 2, 2), (3, 1, 0, 3, 1), (4, 0, 0, 2, 1), (5, 1, 1, 2, 1), (6, 0, 0, 2, 1),
        ]);
        board.Ageing.Select(band => (band.Label, band.Count)).ShouldBe([("90天以内", 1), ("91至180天", 0), ("181至365天", 1), ("一年以上", 0)]);
    }

    [Theory, EveryDatabase]
    public async Task Dashboard_report_tally_and_the_ledgers_last_row_say_the_same(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);

        var sheets = await server.Send(new ExportLedger(new GetLedger()));
        var report = await server.Send(new GetHalfYearReport { AsOf = Today });
        var now = await server.Send(new GetHalfYearReport { AsOf = (await server.Send(new GetTally())).AsOf });

        foreach (var source in report.Sources)
        {
            (await server.Send(new GetDashboard { AsOf = Today, SourceId = source.SourceId })).Totals.ShouldBe(source.Tally);
            (await server.Send(new GetTally { AsOf = Today, SourceId = source.SourceId })).Tally.ShouldBe(source.Tally);
        }

        sheets.Select(sheet => sheet.Total).ShouldBe(now.Sources.Select(source => source.Tally with { Measures = 0 }), ignoreOrder: true);
    }

    /// <summary>Four findings: closed for good, closed and relapsed twice over, withdrawn, never touched.</summary>
    private static async Task Live(Bureau bureau)
    {
        await bureau.Register(one => one.Closed(On(new(2020, 2, 10))));
        await bureau.Register(one => one.Closed(On(new(2020, 1, 31))).Reopened(On(new(2020, 3, 1))).Closed(On(new(2020, 5, 2))).Reopened(On(new(2020, 5, 20))));
        await bureau.Register(one => one.Withdrawn(On(new(2020, 4, 1))));
        await bureau.Register(one => one.Assigned(bureau, Today.AddDays(3), On(new(2019, 11, 20))));
    }
}
