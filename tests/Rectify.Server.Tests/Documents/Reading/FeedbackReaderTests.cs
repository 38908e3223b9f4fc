using DocumentFormat.OpenXml.Wordprocessing;
using Rectify.Server.Documents.Reading;
using Shouldly;
using static Rectify.Server.Tests.Documents.Reading.FeedbackMaker;

namespace Rectify.Server.Tests.Documents.Reading;

public sealed class FeedbackReaderTests
{
    [Fact]
    public void Findings_may_stand_directly_below_their_aspect()
    {
        var paper = Read("反馈意见", "一、存在的主要问题", "（一）政治建设方面", "1.学习不够。", "２、调研不深。", "二、整改要求", "（一）提高认识。", "1.逐条整改。");

        paper.Findings.Select(finding => (finding.Number, finding.Text, finding.KeyPoint))
            .ShouldBe([("（一）1", "学习不够。", null), ("（一）2", "调研不深。", null)]);
    }

    [Fact]
    public void A_part_without_a_number_lets_aspects_begin_at_the_top()
    {
        var paper = Read("反馈意见", "巡察发现的主要问题：", "一、政治建设方面", "（一）学习不实", "1．学习不够。", "二、作风方面", "（一）调研不深。", "意见建议", "1．逐条整改。");

        paper.Aspects.Select(aspect => aspect.Title).ShouldBe(["政治建设方面", "作风方面"]);
        paper.Findings.Select(finding => finding.Number).ShouldBe(["一（一）1", "二（一）"]);
    }

    [Fact]
    public void A_summary_before_and_a_signature_after_hold_no_findings()
    {
        var paper = Read("反馈意见", "一、总体评价", "（一）成绩突出。", "二、发现的具体问题", "（一）政治建设方面", "1．学习不够。", "例如缺课4次。", "第一巡察组", "2019年12月1日");

        paper.Findings.ShouldHaveSingleItem().Text.ShouldBe("学习不够。\n例如缺课4次。");
        paper.IssuedBy.ShouldBe("第一巡察组");
        paper.FeedbackDate.ShouldBe(new DateOnly(2019, 12, 1));
    }

    [Fact]
    public void A_title_over_several_lines_is_one()
    {
        var paper = Read("中共X市委第一巡察组", "关于对市体育局党组巡察的", "反馈意见", "（二〇一九年十一月十八日）", "一、主要问题", "（一）政治建设", "1．学习不够。");

        paper.Title.ShouldBe("中共X市委第一巡察组关于对市体育局党组巡察的反馈意见");
        paper.IssuedBy.ShouldBe("中共X市委第一巡察组");
        paper.FeedbackDate.ShouldBe(new DateOnly(2019, 11, 18));
    }

    [Theory]
    [InlineData("共发现二个方面3个具体问题。")]
    [InlineData("共指出２类三项问题。")]
    public void Counts_that_differ_from_what_was_read_are_told(string sentence)
    {
        var warning = Read("反馈意见", sentence, "一、主要问题", "（一）政治建设", "1．学习不够。").Warnings.ShouldHaveSingleItem();

        warning.ShouldBe(new PaperWarning("第2段", "写明2个方面3个具体问题，实际读出1个方面1个具体问题，请核对是否有遗漏或编号错误"));
    }

    [Fact]
    public void An_aspect_without_findings_is_told() =>
        Read("反馈意见", "一、主要问题", "（一）政治建设", "1．学习不够。", "（二）作风建设").Warnings.ShouldHaveSingleItem().Where.ShouldBe("（二）作风建设");

    [Fact]
    public void Words_own_numbering_is_counted()
    {
        var numbering = new Numbering(
            new AbstractNum(Level(0, NumberFormatValues.ChineseCounting, "（%1）"), Level(1, NumberFormatValues.Decimal, "%2．")) { AbstractNumberId = 7 },
            new NumberingInstance(new AbstractNumId { Val = 7 }) { NumberID = 1 });
        var bytes = Bytes(
            [Plain("反馈意见"), Plain("一、主要问题"), Numbered(0, "政治建设"), Numbered(1, "学习不够。"), Numbered(1, "调研不深。"), Numbered(0, "作风建设"), Numbered(1, "会议多。")],
            numbering);

        Read(bytes).Findings.Select(finding => finding.Number).ShouldBe(["（一）1", "（一）2", "（二）1"]);
    }

    [Fact]
    public void Deleted_text_is_gone_and_a_line_break_begins_a_line()
    {
        var paragraph = new Paragraph(
            new Run(new Text("1．学习")), new DeletedRun(new Run(new DeletedText("非常"))), new InsertedRun(new Run(new Text("不够。"))),
            new Run(new Break()), new Run(new Text("2．调研不深。")));

        Read(Bytes([Plain("反馈意见"), Plain("一、主要问题"), Plain("（一）政治建设"), paragraph]))
            .Findings.Select(finding => finding.Text).ShouldBe(["学习不够。", "调研不深。"]);
    }

    [Fact]
    public void A_document_without_a_part_on_problems_is_refused() =>
        Read("会议通知", "一、时间", "二、地点").Errors.ShouldHaveSingleItem().Message.ShouldStartWith("没有找到“主要问题”部分");

    [Fact]
    public void A_part_without_findings_is_refused() =>
        Read("反馈意见", "一、主要问题", "学习不够，调研不深。").Errors.ShouldHaveSingleItem().Message.ShouldStartWith("“主要问题”部分没有读出具体问题");

    [Fact]
    public void A_feedback_without_a_date_is_asked_for_it() =>
        Read(Bytes([Plain("反馈意见"), Plain("一、主要问题"), Plain("（一）政治建设"), Plain("1．学习不够。")]), new PaperReadOptions())
            .Warnings.ShouldHaveSingleItem().Message.ShouldStartWith("没有找到反馈日期");

    [Fact]
    public void A_number_used_twice_is_refused() =>
        Read("反馈意见", "一、主要问题", "（一）政治建设", "1．学习不够。", "1．调研不深。").Errors.ShouldHaveSingleItem().Message.ShouldStartWith("编号“（一）1”出现了2次");

    private static Paragraph Plain(string text) => new(new Run(new Text(text)));

    private static Paragraph Numbered(int level, string text) => new(
        new ParagraphProperties(new NumberingProperties(new NumberingLevelReference { Val = level }, new NumberingId { Val = 1 })),
        new Run(new Text(text)));

    private static Level Level(int index, NumberFormatValues format, string text) =>
        new(new StartNumberingValue { Val = 1 }, new NumberingFormat { Val = format }, new LevelText { Val = text }) { LevelIndex = index };
}
