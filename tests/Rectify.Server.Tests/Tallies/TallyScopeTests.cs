using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Features.Tallies.HalfYear;
using Rectify.Server.Persistence;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Tallies;

/// <summary>Every number of the sample bureau's tables has exactly its rows.</summary>
public class TallyScopeTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task A_unit_has_as_many_rows_as_it_leads_and_as_it_assists_in(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);
        var units = (await server.Send(new GetHalfYearReport { AsOf = MidYear })).Units;

        units.Sum(unit => unit.Leading.Total).ShouldBe(35);
        foreach (var line in units.Select(unit => TallyTableLine.Of(unit, new GetTallyRows { AsOf = MidYear, Size = 200 })))
        {
            (await server.Send(line.Rows)).Rows.Count.ShouldBe(line.Tally.Total);
            (await server.Send(line.AssistingRows!)).Rows.Count.ShouldBe(line.Assisting!.Value);
        }
    }

    [Theory, EveryDatabase]
    public async Task Findings_that_no_unit_leads_are_rows_too(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var unassigned = await bureau.Register();
        await bureau.Register(one => one.Assigned(bureau, new DateOnly(2020, 12, 31), Bureau.On(new(2019, 11, 20))));

        var page = await bureau.Send(new GetTallyRows { AsOf = MidYear, LeadUnitId = Guid.Empty });

        page.Rows.ShouldHaveSingleItem().Number.ShouldBe(unassigned.Number);
    }

    [Theory, EveryDatabase]
    public async Task The_rows_of_some_days_have_their_deadlines_in_them(DatabaseProvider provider)
    {
        await using var bureau = await Bureau.OpenAsync(databases, provider);
        var (first, last) = (new DateOnly(2020, 7, 1), new DateOnly(2020, 7, 7));
        foreach (var deadline in new[] { first.AddDays(-1), first, last, last.AddDays(1) })
            await bureau.Register(one => one.Assigned(bureau, deadline, Bureau.On(new(2019, 11, 20))));
        await bureau.Register();

        var page = await bureau.Send(new GetTallyRows { AsOf = MidYear, Figure = TallyFigure.Open, DueFrom = first, DueTo = last });

        page.Rows.Select(row => row.Facts.Deadline).ShouldBe([first, last]);
    }
}
