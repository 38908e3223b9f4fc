using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Writing;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Writing;

public sealed class OfficialDocumentWriterTests
{
    private static readonly OfficialDocument Report = new(
        "市体育局2020年上半年巡察整改工作总结",
        "（截至2020年6月30日）",
        [
            new HeadingBlock(1, "一、总体情况"),
            new ParagraphBlock("截至2020年6月30日，共4个方面23个具体问题。"),
            new HeadingBlock(2, "（一）整改进展"),
            new HeadingBlock(3, "1．已完成"),
            new TableBlock(["方面", "总数"], [["政治建设方面", "5"], ["作风建设方面"]], [3, 1]),
            new NoteBlock("注：按责任单位统计。"),
        ],
        "中共市体育局党组",
        new DateOnly(2020, 7, 1));

    [Fact]
    public void The_page_is_that_of_the_standard()
    {
        using var document = WrittenFiles.Open(Report);

        var section = Body(document).Elements<SectionProperties>().Single();
        var size = section.GetFirstChild<PageSize>()!;
        var margin = section.GetFirstChild<PageMargin>()!;
        (Millimetres(size.Width!.Value), Millimetres(size.Height!.Value)).ShouldBe((210, 297));
        (Millimetres((uint)margin.Top!.Value), Millimetres(margin.Left!.Value)).ShouldBe((37, 28));
        Millimetres(size.Width.Value - margin.Left.Value - margin.Right!.Value).ShouldBe(156);
        Millimetres(size.Height.Value - (uint)margin.Top.Value - (uint)margin.Bottom!.Value).ShouldBe(225);
        var grid = section.GetFirstChild<DocGrid>()!;
        (grid.Type!.Value, grid.LinePitch!.Value).ShouldBe((DocGridValues.LinesAndChars, 225 * 1440 / 254 * 10 / 22));
        // 28 characters of 16 points, each so many 4096ths of a point narrower.
        (28 * (16 + (grid.CharacterSpace!.Value / 4096.0))).ShouldBe(156 / 25.4 * 72, tolerance: 0.1);
    }

    [Fact]
    public void The_file_is_valid() => WrittenFiles.Open(Report).ShouldBeValid();

    [Fact]
    public void Everything_stands_in_its_order_and_style()
    {
        using var document = WrittenFiles.Open(Report);

        Body(document).Elements<Paragraph>().Select(paragraph => (Style(paragraph), paragraph.InnerText)).ShouldBe(
        [
            ("公文标题", Report.Title), ("公文副标题", Report.Subtitle!), ("公文空行", ""),
            ("公文标题1", "一、总体情况"), ("公文正文", "截至2020年6月30日，共4个方面23个具体问题。"),
            ("公文标题2", "（一）整改进展"), ("公文标题3", "1．已完成"), ("公文表格", ""), ("公文说明", "注：按责任单位统计。"),
            ("公文空行", ""), ("公文落款", "中共市体育局党组"), ("公文落款", "2020年7月1日"),
        ]);

        string Style(Paragraph paragraph) => StyleOf(document, paragraph).StyleName!.Val!.Value!;
    }

    [Theory]
    [InlineData("公文标题", "方正小标宋简体", "44")]
    [InlineData("公文正文", "仿宋_GB2312", "32")]
    [InlineData("公文标题1", "黑体", "32")]
    [InlineData("公文标题2", "楷体_GB2312", "32")]
    [InlineData("公文标题3", "仿宋_GB2312", "32")]
    public void Fonts_and_sizes_are_those_of_the_standard(string style, string font, string halfPoints)
    {
        using var document = WrittenFiles.Open(Report);

        var run = Styles(document).Single(candidate => candidate.StyleName!.Val == style).StyleRunProperties!;
        (run.RunFonts!.EastAsia!.Value, run.RunFonts.Ascii!.Value, run.FontSize!.Val!.Value).ShouldBe((font, font, halfPoints));
    }

    [Fact]
    public void Other_fonts_can_be_asked_for()
    {
        using var document = WrittenFiles.Open(Report, new DocumentFonts { Body = "仿宋" });

        Styles(document).Single(style => style.StyleName!.Val == "公文正文").StyleRunProperties!.RunFonts!.EastAsia!.Value.ShouldBe("仿宋");
    }

    [Fact]
    public void A_table_repeats_its_header_and_fills_what_is_missing()
    {
        using var document = WrittenFiles.Open(Report);

        var rows = Body(document).Elements<Table>().Single().Elements<TableRow>().ToList();
        rows.Select(row => string.Join('|', row.Elements<TableCell>().Select(cell => cell.InnerText))).ShouldBe(["方面|总数", "政治建设方面|5", "作风建设方面|"]);
        rows[0].TableRowProperties!.Elements<TableHeader>().ShouldHaveSingleItem();
        rows[0].Elements<TableCell>().Select(cell => int.Parse(cell.TableCellProperties!.TableCellWidth!.Width!, null)).ShouldBe([6633, 2211]);
    }

    [Fact]
    public void Pages_are_numbered_on_their_outer_side()
    {
        using var document = WrittenFiles.Open(Report);

        var footers = document.MainDocumentPart!.FooterParts.Select(part => part.Footer!).ToList();
        footers.Select(footer => footer.InnerText).ShouldBe(["— 1 —", "— 1 —"]);
        footers.Select(footer => footer.Descendants<Justification>().Single().Val!.InnerText).ShouldBe(["right", "left"], ignoreOrder: true);
        document.MainDocumentPart.DocumentSettingsPart!.Settings!.GetFirstChild<EvenAndOddHeaders>().ShouldNotBeNull();
    }

    [Theory]
    [InlineData("中共市体育局党组", 2, 2)]
    [InlineData("市体育局", 2, 6)]
    [InlineData("中共某某市体育局党组巡察整改工作领导小组", 14, 2)]
    public void The_date_begins_two_characters_right_of_the_unit(string unit, int dateRight, int unitRight)
    {
        using var document = WrittenFiles.Open(Report with { SignatureUnit = unit });

        Body(document).Elements<Paragraph>().TakeLast(2)
            .Select(paragraph => int.Parse(paragraph.ParagraphProperties!.Indentation!.Right!, null))
            .ShouldBe([unitRight * 316, dateRight * 316]);
    }

    [Fact]
    public void Names_of_attachments_are_numbered_where_there_are_several()
    {
        using var document = WrittenFiles.Open(Report with { Blocks = [new AttachmentsBlock(["清单甲", "清单乙"]), new AttachmentsBlock(["回执"])] });

        Body(document).Elements<Paragraph>().Select(paragraph => paragraph.InnerText).Where(text => text.Length > 0).Skip(2).SkipLast(2)
            .ShouldBe(["附件：1．清单甲", "2．清单乙", "附件：回执"]);
    }

    [Fact]
    public void What_is_enclosed_follows_the_signature_on_its_own_page()
    {
        using var document = WrittenFiles.Open(Report with
        {
            Enclosed = [new TitleBlock("回执"), new FormBlock([1, 3], [new FormRow([new FormCell("承办单位", IsLabel: true), new FormCell("办公室")])])],
        });

        var title = Body(document).Elements<Paragraph>().Single(paragraph => paragraph.InnerText == "回执");
        title.ParagraphProperties!.PageBreakBefore.ShouldNotBeNull();
        Body(document).Elements<Table>().Last().InnerText.ShouldBe("承办单位办公室");
        document.ShouldBeValid();
    }

    [Fact]
    public void Pages_on_their_side_have_their_binding_edge_above()
    {
        using var document = WrittenFiles.Open(Report with { IsLandscape = true });

        var section = Body(document).Elements<SectionProperties>().Single();
        section.GetFirstChild<PageSize>()!.Orient!.Value.ShouldBe(PageOrientationValues.Landscape);
        Millimetres((uint)section.GetFirstChild<PageMargin>()!.Top!.Value).ShouldBe(28);
        document.ShouldBeValid();
    }

    [Fact]
    public void The_signature_never_stands_alone_on_a_page()
    {
        using var document = WrittenFiles.Open(Report);

        Body(document).Elements<Paragraph>().TakeLast(4).Select(paragraph => paragraph.ParagraphProperties!.KeepNext is not null)
            .ShouldBe([true, true, true, false]);
    }

    [Fact]
    public void Characters_that_xml_forbids_are_left_out_and_line_ends_make_paragraphs()
    {
        using var document = WrittenFiles.Open(new OfficialDocument("标\u0001题\uD800", null, [new ParagraphBlock("甲\u000B\r\n乙<&>😀")]));

        Body(document).Elements<Paragraph>().Select(paragraph => paragraph.InnerText).ShouldBe(["标题", "", "甲", "乙<&>😀"]);
        document.ShouldBeValid();
    }

    private static Body Body(WordprocessingDocument document) => document.MainDocumentPart!.Document!.Body!;

    private static IEnumerable<Style> Styles(WordprocessingDocument document) =>
        document.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>();

    private static Style StyleOf(WordprocessingDocument document, Paragraph paragraph) =>
        Styles(document).Single(style => style.StyleId == paragraph.ParagraphProperties!.ParagraphStyleId!.Val!.Value);

    private static int Millimetres(uint twips) => (int)Math.Round(twips * 25.4 / 1440);
}
