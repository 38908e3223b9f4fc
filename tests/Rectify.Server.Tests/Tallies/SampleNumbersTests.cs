using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Domain.Findings;
using Rectify.Domain.Tallies;
using Rectify.Server.Features.Tallies;
using Rectify.Server.Features.Tallies.Counting;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Tallies;

/// <summary>The sample bureau's numbers are those that the sample papers imply, read here cell by cell.</summary>
public class SampleNumbersTests(TestDatabases databases)
{
    private static readonly DateOnly MidYear = new(2020, 6, 30);

    [Theory, EveryDatabase]
    public async Task Past_days_have_the_numbers_that_the_closure_dates_imply(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);
        var closures = Rows(Samples.Ledger).Select(row => row.TryGetValue("O", out var cell) && cell.Length > 0
            ? DateOnly.FromDateTime(DateTime.FromOADate(int.Parse(cell, CultureInfo.InvariantCulture))) : (DateOnly?)null).ToList();
        closures.Count.ShouldBe(23);

        foreach (var day in new[] { new DateOnly(2019, 12, 31), new DateOnly(2020, 3, 31), MidYear })
        {
            var tally = (await server.Send(new GetTally { AsOf = day, Kind = SourceKind.RoutineInspection })).Tally;
            var closed = closures.Count(one => one <= day);
            (tally.Total, tally.Completed, tally.Sustained, tally.Open).ShouldBe((23, closed, closed, 23 - closed), $"{day}");
            tally.Percent.ShouldBe(Percentage.Text(closed, 23));
        }
    }

    [Theory, EveryDatabase]
    public async Task Self_checks_are_completed_at_the_end_of_their_months(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);
        // 2020年4月底前: the paper has no closure dates, so the last day of the deadline's month stands in (rule 15).
        var months = Rows(Samples.SelfCheck).ConvertAll(row => int.Parse(row["G"][5..row["G"].IndexOf('月')], CultureInfo.InvariantCulture));

        foreach (var month in new[] { 3, 4, 5, 6 })
        {
            var day = new DateOnly(2020, month, DateTime.DaysInMonth(2020, month));
            var tally = (await server.Send(new GetTally { AsOf = day, Kind = SourceKind.SelfCheck })).Tally;
            tally.Completed.ShouldBe(months.Count(one => one <= month), $"{day}");
        }
    }

    [Theory, EveryDatabase]
    public async Task The_two_model_sentences_are_printed_at_mid_year(DatabaseProvider provider)
    {
        await using var database = await databases.CreateAsync(provider);
        await using var server = await SampleServer.StartAsync(database);

        (await server.Send(new GetSourceTallies { AsOf = MidYear })).Select(source => source.Sentence).ShouldBe(
        [
            "截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。",
            "深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。",
        ]);
        (await server.Send(new GetCombinedTally { AsOf = MidYear })).ShouldSatisfyAllConditions(
            line => (line.Sum.Total, line.Sum.Completed).ShouldBe((35, 29)),
            line => (line.Distinct.Total, line.LinkedGroups).ShouldBe((35, 0)));
        (await server.Send(new GetTallyGroups(TallyDimension.Year) { AsOf = MidYear })).Lines.Sum(line => line.Tally.Total).ShouldBe(35);
    }

    /// <summary>The numbered rows of a paper, by column.</summary>
    private static List<Dictionary<string, string>> Rows(string name)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Samples.Bytes(name)), isEditable: false);
        return
        [
            .. document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Row>()
                .Select(row => row.Elements<Cell>().ToDictionary(
                    cell => cell.CellReference!.Value!.TrimEnd([.. "0123456789"]), cell => cell.CellValue?.Text ?? cell.InnerText))
                .Where(row => row.TryGetValue("A", out var number) && int.TryParse(number, CultureInfo.InvariantCulture, out _)),
        ];
    }
}
