using Rectify.Server.Features.Cases.Extensions;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents.Writing;
using Rectify.Testing.Databases;
using static Rectify.Server.Tests.Tallies.Bureau;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The rows behind a number, and the extensions, as workbooks: all of them, not a page.</summary>
public class ExportTallyRowsTests(TestDatabases databases)
{
    [Theory, EveryDatabase]
    public async Task All_rows_behind_a_number_are_written(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.RegisterAll(Enumerable.Range(0, 205).Select(_ => ((Action<Domain.Cases.RectificationCase>)(_ => { }), bureau.Source, 0)));
        await bureau.Register(one => one.Closed(On(Feedback.AddDays(5))));

        var file = await bureau.Send(new ExportTallyRows(new GetTallyRows { Figure = TallyFigure.Open, AsOf = new DateOnly(2020, 6, 30) }));

        file.Name.ShouldBe("正在推进（含未启动）的问题（截至2020-06-30）.xlsx");
        var cells = SheetCells.Of(file.Content);
        cells.Count(cell => cell.StartsWith('A') && cell.Contains("XC2019-", StringComparison.Ordinal)).ShouldBe(205);
        cells.ShouldContain(cell => cell.StartsWith("A2 ", StringComparison.Ordinal) && cell.Contains("截至2020年6月30日　共205个", StringComparison.Ordinal));
        cells.ShouldNotContain(cell => cell.EndsWith("XC2019-206", StringComparison.Ordinal));
    }

    [Theory, EveryDatabase]
    public async Task Every_extension_is_written_with_its_days(DatabaseProvider provider)
    {
        await using var bureau = await OpenAsync(databases, provider);
        await bureau.Register(one => one.Assigned(bureau, new DateOnly(2020, 6, 30), On(Feedback.AddDays(1)))
            .Proposed(Domain.Cases.ProposalKind.Extension, new DateOnly(2020, 9, 30), On(Feedback.AddDays(9))));

        var file = await bureau.Send(new ExportExtensions(new GetExtensions()));

        var cells = SheetCells.Of(file.Content);
        file.Name.ShouldBe("延期台账20200701.xlsx");
        cells.ShouldContain(cell => cell.StartsWith("E4 ", StringComparison.Ordinal) && cell.EndsWith(": 44012", StringComparison.Ordinal));
        cells.ShouldContain(cell => cell.StartsWith("G4 ", StringComparison.Ordinal) && cell.EndsWith(": 44104", StringComparison.Ordinal));
        cells.ShouldContain(cell => cell.StartsWith("L4 ", StringComparison.Ordinal) && cell.EndsWith("已同意", StringComparison.Ordinal));
    }
}
