using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Rectify.Domain.Tallies;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Writing;

public sealed class LedgerWorkbookWriterTests
{
    private static readonly LedgerRow Plain = new() { Number = "1", Aspect = "政治建设方面", Text = "学习不够", Status = "正在推进" };

    [Fact]
    public void The_sample_ledger_comes_back_as_it_was_written()
    {
        var sample = Samples.Read(Samples.Ledger);

        var again = ReadBack(LedgerOf(sample));

        (again.Title, again.IssuedBy, again.CutOff).ShouldBe((sample.Title, sample.IssuedBy, sample.CutOff));
        again.Aspects.Select(aspect => aspect.Title).ShouldBe(sample.Aspects.Select(aspect => aspect.Title));
        again.Errors.ShouldBeEmpty();
        again.Warnings.ShouldBeEmpty();
        again.Findings.Select(Comparable).ShouldBe(sample.Findings.Select(Comparable));
    }

    [Fact]
    public void Findings_with_and_without_key_points_come_back_apart()
    {
        var rows = new[] { Plain with { KeyPoint = "甲" }, Plain with { Number = "2", Text = "调研不深" }, Plain with { Number = "3", Text = "会议多" } };

        ReadBack(Ledger(rows)).Findings.Select(finding => finding.KeyPoint).ShouldBe(["甲", null, null]);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.invalid\")")]
    [InlineData("+1+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("＝1+1")]
    [InlineData("＋1")]
    [InlineData("－1")]
    [InlineData("＠SUM(A1)")]
    [InlineData("'=1")]
    public void What_a_person_typed_never_becomes_a_formula(string text)
    {
        using var document = WrittenFiles.Open(Ledger(Plain with { Text = text, Owner = text }));

        Cells(document).ShouldAllBe(cell => cell.CellFormula == null);
        Sheet(document).Descendants<Hyperlink>().ShouldBeEmpty();
        var typed = Cells(document).Where(cell => cell.InnerText == text).ToList();
        typed.Count.ShouldBe(2);
        typed.ShouldAllBe(cell => cell.DataType!.InnerText == "inlineStr");
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        typed.ShouldAllBe(cell => styles[(int)cell.StyleIndex!.Value].QuotePrefix!.Value);
    }

    [Theory]
    [InlineData("甲_x0041_乙", "甲_x0041_乙")]
    [InlineData("甲_x00000041_乙", "甲_x00000041_乙")]
    [InlineData("\t=1", "=1")]
    [InlineData("\r\n+1", "+1")]
    [InlineData("甲\u0001乙", "甲乙")]
    [InlineData("甲\uD800乙", "甲乙")]
    [InlineData("甲\r\n乙 <&>", "甲\n乙 <&>")]
    public void Odd_text_comes_back_as_people_see_it(string text, string expected) =>
        ReadBack(Ledger(Plain with { Text = text })).Findings.Single().Text.ShouldBe(expected);

    [Fact]
    public void A_cell_is_never_longer_than_excel_allows() =>
        ReadBack(Ledger(Plain with { Progress = new string('改', 40_000) })).Findings.Single().Progress!.Length.ShouldBe(32_767);

    [Fact]
    public void The_longest_text_of_all_comes_back_whole()
    {
        var text = "_x0041_" + new string('改', 32_767 - 7);

        ReadBack(Ledger(Plain with { Progress = text })).Findings.Single().Progress.ShouldBe(text);
    }

    [Fact]
    public void What_is_longer_than_a_cell_goes_on_below_and_comes_back_whole()
    {
        var measures = Enumerable.Range(1, 5).Select(place => $"措施{place}" + new string('改', 14_000)).ToList();
        var progress = string.Join('\n', Enumerable.Range(1, 4).Select(place => $"进展{place}" + new string('展', 19_000)));
        var model = Ledger(
            Plain with { Measures = measures, Progress = progress, LeadUnit = "办公室" }, Plain with { Number = "2", Text = "会议多", Progress = progress },
            Plain with { Number = "3", Text = "文件多" });

        var paper = ReadBack(model);

        paper.Warnings.ShouldBeEmpty();
        paper.Errors.ShouldBeEmpty();
        paper.Findings.Select(one => one.Number).ShouldBe(["1", "2", "3"]);
        paper.Findings.First().Measures.ShouldBe(measures);
        paper.Findings.Take(2).ShouldAllBe(one => one.Progress == progress);
        using var document = WrittenFiles.Open(model);
        Cells(document).ShouldAllBe(cell => cell.InnerText.Length <= 32_767);
    }

    [Theory]
    [InlineData("印发制度", "5G基站整改")]
    [InlineData("补学；2.补考", "清退")]
    [InlineData("（1）补学\n（2）补考", "①清退")]
    [InlineData("一是补学；二是补考")]
    [InlineData("1.补学；2.补考；", "  ")]
    public void Measures_come_back_one_by_one(params string[] measures)
    {
        var read = ReadBack(Ledger(Plain with { Measures = measures })).Findings.Single().Measures;

        read.ShouldBe(measures.Select(measure => measure.Trim().TrimEnd('；')).Where(measure => measure.Length > 0));
    }

    [Fact]
    public void What_was_counted_stands_below_and_agrees_with_the_rows()
    {
        var total = new Tally { Aspects = 1, InProgress = 1, Overdue = 1, Ended = 1 };
        var model = Ledger(Plain, Plain with { Number = "2", Text = "会议多", Status = "撤销移交合并" }) with { Total = total };
        using var document = WrittenFiles.Open(model);

        Cells(document).Single(cell => cell.CellReference == "D6").InnerText.ShouldBe(
            "1个方面，1个具体问题：已完成0个（其中长期坚持0个），正在推进1个，未启动0个；未完成的1个中，超期1个。另有撤销、移交、合并1个，不计入合计。");
        var paper = ReadBack(model);
        paper.Stated.ShouldBe(new StatedCounts(1, 1));
        paper.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void Sheets_of_one_name_are_told_apart_and_each_has_its_names()
    {
        using var output = new MemoryStream();
        LedgerWorkbookWriter.Write([Ledger(Plain), Ledger(Plain)], output);
        using var document = SpreadsheetDocument.Open(output, isEditable: false);

        document.ShouldBeValid();
        document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).ShouldBe(["整改台账", "整改台账（2）"]);
        document.WorkbookPart.Workbook.DefinedNames!.Elements<DefinedName>().Select(name => name.Text).ShouldBe(
            ["'整改台账'!$A$3:$U$4", "'整改台账'!$A$1:$U$4", "'整改台账'!$3:$3", "'整改台账（2）'!$A$3:$U$4", "'整改台账（2）'!$A$1:$U$4", "'整改台账（2）'!$3:$3"]);
    }

    [Fact]
    public void The_file_is_valid()
    {
        using var full = WrittenFiles.Open(LedgerOf(Samples.Read(Samples.Ledger)));
        using var empty = WrittenFiles.Open(Ledger() with { Total = Tally.Empty });

        full.ShouldBeValid();
        empty.ShouldBeValid();
    }

    [Fact]
    public void Neighbours_of_one_aspect_and_key_point_share_a_cell()
    {
        using var document = WrittenFiles.Open(Ledger(
            Plain with { KeyPoint = "甲" }, Plain with { KeyPoint = "甲" }, Plain with { KeyPoint = "乙" }, Plain with { Aspect = "作风建设方面", KeyPoint = "乙" }));

        Sheet(document).Descendants<MergeCell>().Select(merge => merge.Reference!.Value).ShouldBe(["A1:U1", "A2:D2", "E2:M2", "N2:U2", "B4:B6", "C4:C5"]);
    }

    [Fact]
    public void Rows_are_as_high_as_their_longest_text()
    {
        using var document = WrittenFiles.Open(Ledger(Plain, Plain with { Measures = ["甲", "乙", "丙"] }, Plain with { Aspect = new string('长', 70) }));

        Sheet(document).Descendants<Row>().Skip(3).Select(row => row.Height!.Value).ShouldBe([22, 50, 190]);
    }

    [Fact]
    public void Dates_are_real_the_header_stays_and_the_page_fits()
    {
        using var document = WrittenFiles.Open(Ledger(Plain with { Deadline = new DateOnly(2020, 6, 30) }));

        Cells(document).Single(cell => cell.CellReference == "K4").CellValue!.Text.ShouldBe("44012");
        Sheet(document).Descendants<Pane>().Single().TopLeftCell!.Value.ShouldBe("A4");
        Sheet(document).Descendants<AutoFilter>().Single().Reference!.Value.ShouldBe("A3:U4");
        var page = Sheet(document).Descendants<PageSetup>().Single();
        (page.PaperSize!.Value, page.Orientation!.InnerText, page.FitToWidth!.Value, page.FitToHeight!.Value).ShouldBe((8u, "landscape", 1u, 0u));
    }

    [Theory]
    [InlineData("整改[台账]:*?/\\", "整改 台账")]
    [InlineData("", "整改台账")]
    [InlineData("'", "整改台账")]
    public void A_sheet_gets_a_name_that_excel_accepts(string name, string expected)
    {
        using var document = WrittenFiles.Open(Ledger(Plain) with { SheetName = name });

        document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single().Name!.Value.ShouldBe(expected);
    }

    private static LedgerWorkbook Ledger(params LedgerRow[] rows) => new("整改台账", "机关党委", new DateOnly(2020, 6, 30), rows);

    private static LedgerWorkbook LedgerOf(Paper paper) => new(
        paper.Title, paper.IssuedBy, paper.CutOff,
        [.. paper.Aspects.SelectMany(aspect => aspect.Findings, (aspect, finding) => RowOf(aspect.Title, finding))]);

    private static LedgerRow RowOf(string aspect, PaperFinding finding) => new()
    {
        Number = finding.Number,
        Aspect = aspect,
        KeyPoint = finding.KeyPoint,
        Text = finding.Text,
        Measures = finding.Measures,
        Leader = finding.Leader,
        LeadUnit = finding.LeadUnit,
        AssistingUnits = finding.AssistingUnits,
        Owner = finding.Owner,
        Type = finding.Type,
        Deadline = finding.Deadline,
        Progress = finding.Progress,
        Status = finding.Sustained ? "已完成并长期坚持" : "正在推进",
        Forecast = finding.Forecast,
        ClosedOn = finding.ClosedOn,
        Remark = finding.Remark,
    };

    // Rows move by nothing, lists compare by what they hold.
    private static string Comparable(PaperFinding finding) => string.Join('|',
        finding.Number, finding.KeyPoint, finding.Text, string.Join(';', finding.Measures), finding.Leader, finding.LeadUnit,
        string.Join(';', finding.AssistingUnits), finding.Owner, finding.Type, finding.Deadline, finding.Progress, finding.Status,
        finding.Sustained, finding.Forecast, finding.ClosedOn, finding.Remark, finding.Where);

    private static Paper ReadBack(LedgerWorkbook model)
    {
        using var stream = new MemoryStream(WrittenFiles.Bytes(model));
        return PaperReader.Read(stream, "台账.xlsx", new PaperReadOptions());
    }

    private static Worksheet Sheet(SpreadsheetDocument document) => document.WorkbookPart!.WorksheetParts.Single().Worksheet!;

    private static IEnumerable<Cell> Cells(SpreadsheetDocument document) => Sheet(document).Descendants<Cell>();
}
