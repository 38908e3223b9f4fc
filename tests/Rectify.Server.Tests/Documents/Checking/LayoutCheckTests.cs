using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Checking;
using Rectify.Server.Documents.Reading;
using Rectify.Server.Documents.Writing;
using Rectify.Server.Tests.Documents.Writing;

namespace Rectify.Server.Tests.Documents.Checking;

public sealed class LayoutCheckTests
{
    private static readonly OfficialDocument Report = new(
        "市体育局\n关于巡察反馈问题整改情况的报告",
        "（截至2020年6月30日）",
        [
            new AddresseeBlock("市委巡察工作领导小组："),
            new HeadingBlock(1, "一、总体情况"),
            new ParagraphBlock("截至2020年6月30日，共4个方面23个具体问题。"),
            new HeadingBlock(2, "（一）整改进展"),
            new HeadingBlock(3, "1．已完成"),
            new HeadingBlock(4, "（1）已长期坚持"),
            new TableBlock(["方面", "总数"], [["政治建设方面", "5"]]),
            new AttachmentsBlock(["整改问题清单", "整改任务清单"]),
        ],
        "市体育局",
        new DateOnly(2020, 7, 1));

    [Fact]
    public void What_is_written_is_as_the_standard_says()
    {
        var report = Check(Report);

        report.Findings.Where(finding => !finding.Holds).ShouldBeEmpty();
        report.Findings.Select(finding => finding.Item).ShouldBe(Enum.GetValues<LayoutItem>(), ignoreOrder: true);
        Found(report, LayoutItem.TypeArea).ShouldBe("156×225毫米");
        Found(report, LayoutItem.LinesPerPage).ShouldBe("22行");
        Found(report, LayoutItem.CharactersPerLine).ShouldBe("28字");
        Found(report, LayoutItem.Title).ShouldBe("2号方正小标宋简体");
        Found(report, LayoutItem.Body).ShouldBe("3号仿宋_GB2312");
    }

    [Fact]
    public void Pages_on_their_side_are_turned_with_their_margins()
    {
        var report = Check(Report with { IsLandscape = true });

        report.Findings.Where(finding => !finding.Holds).ShouldBeEmpty();
    }

    [Fact]
    public void Fonts_of_the_bureau_s_own_choice_count()
    {
        var fonts = new DocumentFonts { Body = "某某手书", Title = "某某标题" };

        LayoutCheck.Check(new MemoryStream(WrittenFiles.Bytes(Report, fonts)), "公文.docx", fonts).Holds.ShouldBeTrue();
        Wrong(LayoutCheck.Check(new MemoryStream(WrittenFiles.Bytes(Report, fonts)), "公文.docx"))
            .ShouldBe([LayoutItem.Title, LayoutItem.Heading3, LayoutItem.Heading4, LayoutItem.Body, LayoutItem.Signature]);
    }

    [Fact]
    public void Each_departure_is_found_where_it_is()
    {
        Spoilt(body => Section(body).GetFirstChild<PageSize>()!.Height = 15_840).ShouldBe([LayoutItem.Paper, LayoutItem.TypeArea, LayoutItem.LinesPerPage]);
        Spoilt(body => Section(body).GetFirstChild<PageMargin>()!.Left = 1_800).ShouldBe([LayoutItem.LeftMargin, LayoutItem.TypeArea, LayoutItem.CharactersPerLine]);
        Spoilt(body => Section(body).RemoveAllChildren<DocGrid>()).ShouldBe([LayoutItem.LinesPerPage, LayoutItem.CharactersPerLine]);
        Spoilt(body => Section(body).GetFirstChild<DocGrid>()!.LinePitch = 312).ShouldBe([LayoutItem.LinesPerPage]);
        Spoilt(body => Typed(body, "一、", new RunFonts { EastAsia = "宋体" })).ShouldBe([LayoutItem.Heading1]);
        Spoilt(body => Typed(body, "截至", new FontSize { Val = "28" })).ShouldBe([LayoutItem.Body]);
        Spoilt(body => Set(body, "截至", new Indentation { FirstLine = "0", FirstLineChars = 0 })).ShouldBe([LayoutItem.Indent]);
        Spoilt(body => Set(body, "截至", new SpacingBetweenLines { Line = "360", LineRule = LineSpacingRuleValues.Auto })).ShouldBe([LayoutItem.LineSpacing]);
    }

    [Fact]
    public void What_differs_is_quoted()
    {
        var finding = Check(Changed(body => Typed(body, "截至", new RunFonts { EastAsia = "微软雅黑" }))).Findings.Single(one => !one.Holds);

        (finding.Item, finding.Expected).ShouldBe((LayoutItem.Body, "3号仿宋"));
        finding.Found.ShouldBe("1段中1段为3号微软雅黑");
        finding.Where.ShouldBe(["截至2020年6月30日，共4个方面23……"]);
    }

    [Fact]
    public void Page_numbers_are_looked_at()
    {
        var report = Check(Changed(body => Section(body).RemoveAllChildren<FooterReference>(), main => main.DeleteParts(main.FooterParts.ToList())));

        report.Findings.Single(finding => !finding.Holds).ShouldBeEquivalentTo(new LayoutFinding(
            LayoutItem.PageNumbers, "4号宋体，“— 1 —”，单页居右、双页居左", "页脚中没有页码", false, []));
    }

    [Fact]
    public void A_document_of_somebody_else_s_is_read()
    {
        LayoutCheck.Check(new MemoryStream(Samples.Bytes(Samples.Feedback)), Samples.Feedback).Findings.Count.ShouldBeGreaterThan(6);
    }

    [Fact]
    public void Other_files_are_refused_in_words()
    {
        Should.Throw<UnreadablePaperException>(() => LayoutCheck.Check(new MemoryStream("不是"u8.ToArray()), "a.docx"));
        Should.Throw<UnreadablePaperException>(() => LayoutCheck.Check(new MemoryStream(Samples.Bytes(Samples.Ledger)), Samples.Ledger)).Reason.ShouldContain("只有 Word 文件");
    }

    private static LayoutReport Check(OfficialDocument model) => Check(WrittenFiles.Bytes(model));

    private static LayoutReport Check(byte[] content) => LayoutCheck.Check(new MemoryStream(content), "公文.docx");

    private static IEnumerable<LayoutItem> Spoilt(Action<Body> change) => Wrong(Check(Changed(change)));

    private static IEnumerable<LayoutItem> Wrong(LayoutReport report) =>
        report.Findings.Where(finding => !finding.Holds).Select(finding => finding.Item);

    private static string Found(LayoutReport report, LayoutItem item) => report.Findings.Single(finding => finding.Item == item).Found;

    private static byte[] Changed(Action<Body> change, Action<MainDocumentPart>? further = null)
    {
        var content = new MemoryStream();
        content.Write(WrittenFiles.Bytes(Report));
        using (var document = WordprocessingDocument.Open(content, isEditable: true))
        {
            change(document.MainDocumentPart!.Document!.Body!);
            further?.Invoke(document.MainDocumentPart);
        }

        return content.ToArray();
    }

    private static SectionProperties Section(Body body) => body.Elements<SectionProperties>().Single();

    private static Paragraph Beginning(Body body, string with) =>
        body.Elements<Paragraph>().First(paragraph => paragraph.InnerText.StartsWith(with, StringComparison.Ordinal));

    private static void Typed(Body body, string with, OpenXmlElement property) =>
        Beginning(body, with).Elements<Run>().First().RunProperties = new RunProperties(property);

    private static void Set(Body body, string with, OpenXmlElement property) => Beginning(body, with).ParagraphProperties!.AppendChild(property);
}
