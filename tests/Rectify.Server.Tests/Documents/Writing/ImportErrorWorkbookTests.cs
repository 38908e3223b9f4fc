using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Tests.Documents.Reading;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Writing;

public sealed class ImportErrorWorkbookTests
{
    [Fact]
    public void Each_row_says_what_is_wrong_with_it()
    {
        using var workbook = new WorkbookMaker().Sheet("台账",
            [["整改台账"], LedgerMaker.Header, LedgerMaker.Row(), LedgerMaker.Row(2, finding: "调研不深", status: "差不多", deadline: "尽快")]);
        var original = workbook.Bytes();
        var errors = LedgerMaker.Read(original).Errors;

        using var annotated = Open(ImportErrorWorkbook.Write(original, "台账.xlsx", errors));

        annotated.ShouldBeValid();
        Added(annotated, "I").ShouldBe(
        [
            ("I2", "导入问题"),
            ("I4", "整改状态：不认识整改状态“差不多”，请填写未启动、正在推进、已完成、已完成并长期坚持之一\n整改时限：“尽快”不是能识别的日期，请写成2020-06-30或2020年6月底前"),
        ]);
    }

    [Fact]
    public void What_concerns_the_whole_sheet_stands_in_its_header_behind_merged_cells()
    {
        using var annotated = Open(ImportErrorWorkbook.Write(Samples.Bytes(Samples.Ledger), "台账.xlsx", [new PaperError(null, null, null, "截至日期早于反馈日期")]));

        Added(annotated, "Q").ShouldBe([("Q3", "导入问题\n截至日期早于反馈日期")]);
    }

    [Fact]
    public void The_annotated_ledger_reads_as_before()
    {
        var original = Samples.Bytes(Samples.Ledger);
        using var again = new MemoryStream(ImportErrorWorkbook.Write(original, "台账.xlsx", [new PaperError("整改台账", 30, null, "多余的行")]));

        var paper = PaperReader.Read(again, "台账.xlsx", new PaperReadOptions());

        paper.Errors.ShouldBeEmpty();
        paper.Findings.Select(finding => finding.Text).ShouldBe(Samples.Read(Samples.Ledger).Findings.Select(finding => finding.Text));
    }

    [Fact]
    public void A_word_file_cannot_be_annotated() =>
        Should.Throw<UnreadablePaperException>(() => ImportErrorWorkbook.Write(Samples.Bytes(Samples.Feedback), "反馈意见.docx", []))
            .Message.ShouldContain("只有 Excel 文件");

    private static SpreadsheetDocument Open(byte[] content) => SpreadsheetDocument.Open(new MemoryStream(content), isEditable: false);

    private static IEnumerable<(string, string)> Added(SpreadsheetDocument document, string column) =>
        document.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>()
            .Where(cell => cell.CellReference!.Value!.StartsWith(column, StringComparison.Ordinal))
            .Select(cell => (cell.CellReference!.Value!, cell.InnerText));
}
