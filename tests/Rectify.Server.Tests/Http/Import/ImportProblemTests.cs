using System.Net;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Server.Tests.Documents.Reading;
using Rectify.Server.Tests.Http.BadInput;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Http.Import;

/// <summary>Imports that collide or cannot be carried out: all of a paper or nothing of it.</summary>
public class ImportProblemTests(BureauFixture bureaus) : IClassFixture<BureauFixture>
{
    [Theory, EveryDatabase]
    public async Task Of_two_imports_of_one_file_at_once_one_is_carried_out(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        var before = await RowCounts.OfAsync(running.Database);
        using var barrier = new Barrier(3);

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return Papers.SendAsync(liaison, "/imports", Samples.SelfCheck);
        })));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK || answer.StatusCode == HttpStatusCode.Conflict);
        answers.ShouldContain(answer => answer.StatusCode == HttpStatusCode.OK);
        var after = await RowCounts.OfAsync(running.Database);
        (after["Imports"] - before["Imports"], after["Sources"] - before["Sources"], after["Cases"] - before["Cases"]).ShouldBe((1, 1, 12));
        foreach (var loser in answers.Where(answer => answer.StatusCode == HttpStatusCode.Conflict))
            await loser.ShouldBeAPoliteRefusalAsync("a second import");
        var again = await Papers.ImportAsync(liaison, Samples.SelfCheck);
        again.GetProperty("changes").GetInt32().ShouldBe(0);
    }

    [Theory, EveryDatabase]
    public async Task A_preview_lists_every_error_with_sheet_row_and_column(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        var before = await RowCounts.OfAsync(running.Database);

        var preview = await Papers.SendAsync(liaison, "/imports/preview", "台账.xlsx", Ledger(
            LedgerMaker.Row(1, finding: "甲问题资料不全", deadline: "没有日期"), LedgerMaker.Row(2, finding: "乙问题资料不全"), LedgerMaker.Row(3, finding: "丙问题资料不全", status: "差不多了")))
            .ReadAsync();

        preview.GetProperty("errors").EnumerateArray()
            .Select(error => (error.GetProperty("sheet").GetString(), error.GetProperty("row").GetInt32(), error.GetProperty("column").GetString()))
            .ShouldBe([("台账", 2, "整改时限"), ("台账", 4, "整改状态")]);
        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    [Theory, EveryDatabase]
    public async Task Names_that_are_too_long_are_refused_and_not_half_written(DatabaseProvider provider)
    {
        var running = await bureaus.OnAsync(provider);
        var liaison = await running.Bureau.AsAsync(Colleague.Liaison);
        var before = await RowCounts.OfAsync(running.Database);
        var tooLong = new string('长', 600);
        foreach (var (name, content) in new (string, byte[])[]
        {
            ("单位.xlsx", Ledger(LedgerMaker.Row(unit: tooLong))),
            ("方面.xlsx", Ledger(LedgerMaker.Row(aspect: tooLong))),
            ("编号.xlsx", Ledger(LedgerMaker.Row(number: tooLong))),
            ($"{tooLong[..300]}.xlsx", Ledger(LedgerMaker.Row())),
        })
        {
            using var answer = await Papers.SendAsync(liaison, "/imports", name, content);
            (await answer.ShouldBeAPoliteRefusalAsync(name[..2])).Title.ShouldContain("个字");
        }
        (await RowCounts.OfAsync(running.Database)).ShouldBe(before);
    }

    private static byte[] Ledger(params object?[][] rows)
    {
        using var workbook = new WorkbookMaker().Sheet("台账", [LedgerMaker.Header, .. rows]);
        return workbook.Bytes();
    }
}
