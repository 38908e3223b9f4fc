using DocumentFormat.OpenXml.Wordprocessing;
using static Rectify.Server.Tests.Documents.Reading.Corpus.WordMaker;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>Feedback documents, each with one of the ways in which bureaus write them.</summary>
internal static class FeedbackPapers
{
    private static readonly Level[] ThreeLevels =
    [
        Numbered(NumberFormatValues.ChineseCounting, "（%1）"), Numbered(NumberFormatValues.Decimal, "%2．"), Numbered(NumberFormatValues.Decimal, "（%3）"),
    ];

    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["feedback-four-levels"] = () => Feedback("巡察发现2个方面4个具体问题。").Lines(
            "（一）政治建设方面", "1．学习不够深入", "（1）缺课4次。", "（2）记录不全。", "2．调研不深", "①调研次数少。", "（二）作风建设方面", "1．会议多。").Bytes(),
        ["feedback-widths-and-brackets"] = () => Feedback("巡察发现２个方面４个具体问题。").Lines(
            "(一)政治建设方面", "１.学习不够。", "2、 调研不深。", "〔二〕作风建设方面", "1 ．会议多。", "⒉文件多。").Bytes(),
        ["feedback-composed-numbers"] = () => Feedback("发现二个方面三个具体问题。").Lines("㈠政治建设方面", "⒈学习", "⑴缺课。", "⑵迟到。", "㈡作风方面", "⒈会议多。").Bytes(),
        ["feedback-ordinals-counted"] = () => Feedback("共发现2个方面5个具体问题。").Lines(
            "（一）政治建设方面。一是学习不够；二是调研不深；三是传达不及时。", "（二）作风建设方面", "1．会议多、文件多。一是会议超过计划；二是文件长。").Bytes(),
        ["feedback-ordinals-not-counted"] = () => Feedback("共发现2个方面2个具体问题。").Lines(
            "（一）政治建设方面", "1．学习不够。一是缺课；二是迟到。", "（二）作风建设方面", "1．会议多。一是超过计划；二是时间长。").Bytes(),
        ["feedback-ordinals-without-statement"] = () => Feedback().Lines("（一）政治建设方面", "1．学习不够。一是缺课；二是迟到。", "2．调研不深。").Bytes(),
        ["feedback-ordinals-in-paragraphs"] = () => Feedback("发现1个方面2个具体问题。").Lines("（一）政治建设方面", "1．学习不够", "一是缺课4次。", "二是记录不全。").Bytes(),
        ["feedback-inline-brackets"] = () => Feedback("发现1个方面3个问题。").Lines("（一）政治建设方面", "1．学习不够：（1）缺课；（2）迟到。", "2．发放补贴3.4万元，5笔未报批。").Bytes(),
        ["feedback-automatic-multilevel"] = () => Feedback("发现2个方面4个具体问题。").Lists(ThreeLevels)
            .Auto(0, "政治建设方面").Auto(1, "学习不够").Auto(2, "缺课。").Auto(2, "迟到。").Auto(1, "调研不深。").Auto(0, "作风建设方面").Auto(1, "会议多。").Bytes(),
        ["feedback-automatic-formats"] = () => Feedback("发现1个方面3个具体问题。").Lists(
                [Numbered(NumberFormatValues.JapaneseCounting, "（%1）"), Numbered(NumberFormatValues.Decimal, "%2"), Numbered(NumberFormatValues.DecimalEnclosedCircle, "%3")])
            .Auto(0, "政治建设方面").Auto(1, "学习不够").Auto(2, "缺课。").Auto(2, "迟到。").Auto(1, "调研不深。").Bytes(),
        ["feedback-numbering-by-style"] = () => Feedback("发现2个方面3个具体问题。")
            .Lists([Numbered(NumberFormatValues.ChineseCountingThousand, "（%1）", "Fangmian"), Numbered(NumberFormatValues.Decimal, "%2．", "Wenti")])
            .Defining(NumberedStyle("Fangmian"), NumberedStyle("Wenti"), new Style(new BasedOn { Val = "Wenti" }) { StyleId = "Zi", Type = StyleValues.Paragraph })
            .Styled("Fangmian", "政治建设方面").Styled("Wenti", "学习不够。").Styled("Zi", "调研不深。").Styled("Fangmian", "作风建设方面").Styled("Wenti", "会议多。").Bytes(),
        ["feedback-two-lists"] = () => Feedback("发现2个方面3个具体问题。", "一、主要问题").Lists([Numbered(NumberFormatValues.Decimal, "%1．")], [Numbered(NumberFormatValues.Decimal, "%1．")])
            .Lines("（一）政治建设方面").Auto(0, "学习不够。").Auto(0, "调研不深。").Lines("（二）作风建设方面").Auto(0, "会议多。", list: 2).Bytes(),
        ["feedback-headings-by-style"] = () => new WordMaker().Defining(HeadingStyle("1", "heading 1"), HeadingStyle("2", "heading 2"))
            .Lines("反馈意见", "（2019年11月18日）", "发现2个方面3个具体问题。").Styled("1", "巡察发现的主要问题").Styled("2", "政治建设方面").Lines("1．学习不够。", "2．调研不深。")
            .Styled("2", "作风建设方面").Lines("1．会议多。").Styled("1", "工作要求").Styled("2", "提高认识").Lines("1．逐条整改。").Bytes(),
        ["feedback-headings-by-bold"] = () => new WordMaker().Bold("反馈意见").Lines("（2019年11月18日）", "发现2个方面3个具体问题。").Bold("主要问题").Bold("政治建设方面")
            .Lines("1．学习不够。", "2．调研不深。").Bold("作风建设方面").Lines("1．会议多。").Bold("意见建议").Lines("1．逐条整改。").Bytes(),
        ["feedback-bold-below-numbered-aspect"] = () => Feedback("发现1个方面3个具体问题。").Lines("（一）政治建设方面").Bold("学习不够深入").Lines("（1）缺课。", "（2）迟到。").Bold("调研不深").Lines("（1）次数少。").Bytes(),
        ["feedback-without-numbers"] = () => Feedback("发现2个方面3个具体问题。").Bold("政治建设方面").Lines("主要表现在：", "学习不够。", "调研不深。").Bold("作风建设方面").Lines("会议多。").Bytes(),
        ["feedback-split-runs"] = () => Feedback("发现1个方面2个具体问题。").Lines("（一）政治建设方面").Parts(Words("1"), Words("．"), Words("学习"), Words("不够。"))
            .Parts(Words("2．调研"), new Run(new TabChar()), new Hyperlink(Words("不深")), Words("。")).Bytes(),
        ["feedback-tracked-changes"] = () => Feedback("发现1个方面3个具体问题。").Lines("（一）政治建设方面").Parts(Words("1．学习"), Gone("非常"), Added("很"), Words("不够。"))
            .Parts(Gone("2．这一段整段删去了。")).Parts(MovedAway("3．原来在这里。")).Parts(Added("2．新增的问题。")).Parts(MovedHere("3．移到了这里。")).Bytes(),
        ["feedback-deleted-paragraph-mark"] = () => Feedback("发现1个方面2个具体问题。").Lines("（一）政治建设方面").Joined("1．学习").Lines("不够。", "2．调研不深。").Bytes(),
        ["feedback-table-merged"] = () => Feedback("发现2个方面3个具体问题。", "巡察发现的主要问题").Table(
            [Cell("序号"), Cell("方面"), Cell("具体问题", span: 2)],
            [Cell("1"), Cell("（一）政治建设方面", top: true), Cell("学习不够。"), Cell("缺课")],
            [Cell("2"), Cell("", top: false), Cell("调研不深。", span: 2)],
            [Cell("3"), Cell("（二）作风建设方面"), Cell("会议多。", span: 2)],
            [Cell("合计"), Cell(""), Cell("3个问题", span: 2)]).Lines("意见建议", "1．逐条整改。").Bytes(),
        ["feedback-table-below-headings"] = () => Feedback("发现2个方面3个具体问题。").Lines("（一）政治建设方面")
            .Table([Cell("序号"), Cell("具体问题")], [Cell("1"), Cell("学习不够。")], [Cell("2"), Cell("调研不深。")])
            .Lines("（二）作风建设方面").Table([Cell("序号"), Cell("具体问题")], [Cell("1"), Cell("会议多。")]).Bytes(),
        ["feedback-table-sections"] = () => Feedback("发现2个方面2个具体问题。").Table(
            [Cell("序号"), Cell("重点内容"), Cell("存在的问题")], [Cell("（一）政治建设方面", span: 3)], [Cell("1"), Cell("1.学习"), Cell("缺课4次。")],
            [Cell("（二）作风建设方面", span: 3)], [Cell("2"), Cell("2.会风"), Cell("会议多。")]).Bytes(),
        ["feedback-layout-table"] = () => new WordMaker().Table([Cell("反馈意见")], [Cell("一、主要问题")], [Cell("（一）政治建设方面")], [Cell("1．学习不够。")]).Lines("2019年11月18日").Bytes(),
        ["feedback-text-box"] = () => Feedback("发现1个方面1个具体问题。").Lines("（一）政治建设方面").Parts(TextBox("内部资料 注意保存"), Words("1．学习不够。")).Bytes(),
        ["feedback-advice-among-aspects"] = () => Feedback("发现1个方面1个具体问题。").Lines("（一）整改工作要求落实方面", "1．上轮整改不彻底。", "（二）意见建议", "1．逐条整改。", "二、工作要求", "（一）提高认识。").Bytes(),
        ["feedback-stated-wrongly"] = () => Feedback("巡察共发现三个方面十二个具体问题。").Lines("（一）政治建设方面", "1．学习不够。", "（二）作风建设方面", "1．会议多。").Bytes(),
        ["feedback-stated-noun-first"] = () => Feedback("共反馈问题2个，涉及2个方面。").Lines("（一）政治建设方面", "1．学习不够。", "（二）作风建设方面", "1．会议多。").Bytes(),
        ["feedback-without-part-heading"] = () => new WordMaker().Lines("反馈意见", "（2019年11月18日）", "巡察发现2个方面2个问题。", "一、政治建设方面", "（一）学习不够。", "二、作风建设方面", "（一）会议多。", "三、整改要求", "（一）逐条整改。").Bytes(),
        ["feedback-each-aspect-names-problems"] = () => new WordMaker().Lines("反馈意见", "（2019年11月18日）", "一、政治建设方面存在的主要问题", "（一）学习不够。", "二、作风建设方面存在的主要问题", "（一）会议多。", "三、意见建议", "（一）逐条整改。").Bytes(),
        ["feedback-without-date"] = () => new WordMaker().Lines("反馈意见", "一、主要问题", "（一）政治建设方面", "1．学习不够。").Bytes(),
    };

    private static Style NumberedStyle(string id) => new(
        new StyleParagraphProperties(new NumberingProperties(new NumberingId { Val = 1 }))) { StyleId = id, Type = StyleValues.Paragraph };

    private static Style HeadingStyle(string id, string name) => new(new StyleName { Val = name }) { StyleId = id, Type = StyleValues.Paragraph };
}
