using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Server.Documents.Writing;

namespace Rectify.Server.Tests.Documents.Writing;

/// <summary>A list to take away: typed cells, a filter, a page that fits.</summary>
public class TableWorkbookWriterTests
{
    private static readonly IReadOnlyList<TableColumn<(string Word, DateOnly? Day, int Count)>> Columns =
    [
        TableColumn<(string Word, DateOnly? Day, int Count)>.Text("内容", 30, row => row.Word),
        TableColumn<(string Word, DateOnly? Day, int Count)>.Day("日期", row => row.Day),
        TableColumn<(string Word, DateOnly? Day, int Count)>.Count("序号", 8, row => row.Count),
    ];

    [Fact]
    public void Cells_are_what_they_say()
    {
        using var document = Open([("=1+1", new DateOnly(2020, 6, 30), 7), ("甲\n乙", null, 8)]);

        document.ShouldBeValid();
        var sheet = document.WorkbookPart!.WorksheetParts.Single().Worksheet!;
        var cells = sheet.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!);
        (cells["A4"].DataType!.InnerText, cells["A4"].InnerText, cells["A4"].CellFormula).ShouldBe(("inlineStr", "=1+1", null));
        (cells["B4"].CellValue!.Text, cells["C4"].CellValue!.Text).ShouldBe(("44012", "7"));
        cells["A1"].InnerText.ShouldBe("清单");
        sheet.Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A3:C5");
        sheet.Descendants<Row>().Last().Height!.Value.ShouldBe(36);
        sheet.Descendants<PageSetup>().Single().PaperSize!.Value.ShouldBe(9u);
    }

    [Fact]
    public void An_empty_list_is_a_list()
    {
        using var document = Open([]);

        document.ShouldBeValid();
    }

    private static SpreadsheetDocument Open(IReadOnlyList<(string Word, DateOnly? Day, int Count)> rows) => SpreadsheetDocument.Open(
        new MemoryStream(TableWorkbookWriter.Write(new TableWorkbook<(string Word, DateOnly? Day, int Count)>("清单", "截至2020年6月30日", Columns, rows))), isEditable: false);
}
