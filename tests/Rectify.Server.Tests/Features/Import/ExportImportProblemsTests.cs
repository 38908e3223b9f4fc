using DocumentFormat.OpenXml.Packaging;
using Rectify.Domain.Common;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Features.Import;
using Rectify.Server.Persistence;
using Rectify.Server.Tests.Documents;
using Rectify.Testing.Databases;

namespace Rectify.Server.Tests.Features.Import;

/// <summary>A refused workbook comes back with what is wrong beside its rows.</summary>
public class ExportImportProblemsTests(TestDatabases databases)
{
    private static readonly PaperFile Feedback = new(Samples.Feedback, Samples.Bytes(Samples.Feedback));

    [Fact]
    public async Task Unknown_units_stand_beside_their_rows()
    {
        await using var bureau = await Tallies.Bureau.OpenAsync(databases, DatabaseProvider.Sqlite);
        var ledger = new PaperFile(Samples.Ledger, Samples.Bytes(Samples.Ledger));

        var file = await bureau.Send(new ExportImportProblems(ledger, new ImportOptions()));

        file.Name.ShouldBe("ledger-2020-06-30（导入问题）.xlsx");
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file.Content), isEditable: false);
        var cells = string.Concat(workbook.WorkbookPart!.WorksheetParts.Select(sheet => sheet.Worksheet!.InnerText));
        cells.ShouldContain(ImportErrorWorkbook.Header);
        cells.ShouldContain("单位“机关党委”不在单位表中");
    }

    [Fact]
    public async Task A_paper_without_errors_needs_none()
    {
        await using var bureau = await Tallies.Bureau.OpenAsync(databases, DatabaseProvider.Sqlite);

        var refused = await Should.ThrowAsync<RefusedException>(() => bureau.Send(new ExportImportProblems(Feedback, new ImportOptions())));

        refused.Refusal.ShouldBeOfType<PaperHasNoErrors>();
    }
}
