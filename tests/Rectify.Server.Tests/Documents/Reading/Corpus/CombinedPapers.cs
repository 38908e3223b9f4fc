using System.Text;
using DocumentFormat.OpenXml.Wordprocessing;
using static Rectify.Server.Tests.Documents.Reading.Corpus.WordMaker;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>Papers in which many of these ways meet, and texts without any form.</summary>
internal static class CombinedPapers
{
    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["combined-feedback"] = () => new WordMaker()
            .Lists([Numbered(NumberFormatValues.ChineseCountingThousand, "（%1）"), Numbered(NumberFormatValues.Decimal, "%2．")])
            .Defining(new Style(new StyleName { Val = "heading 1" }) { StyleId = "1", Type = StyleValues.Paragraph })
            .Bold("关于巡察市体育局党组的反馈意见").Lines("（二〇一九年十一月十八日）").Parts(Words("巡察共发现"), Gone("4"), Added("３"), Words("个方面七个具体问题。"))
            .Styled("1", "一、巡察发现的主要问题").Auto(0, "政治建设方面").Auto(1, "学习不够。一是缺课；二是迟到。").Parts(Gone("这一段删去了。")).Auto(1, "调研不深。")
            .Auto(0, "作风建设方面。一是会议多；二是文件多。")
            .Auto(0, "财务管理方面").Table([Cell("序号"), Cell("具体问题", span: 2)], [Cell("1"), Cell("挂账17笔"), Cell("未清理")], [Cell("2"), Cell("津补贴3.4万元。", span: 2)])
            .Styled("1", "二、整改要求").Auto(0, "提高认识。").Lines("中共X市委第三巡察组", "2019年11月18日").Bytes(),
        ["combined-ledger"] = () => LedgerPapers.Made(workbook => workbook
            .Sheet("办公室", [
                ["巡察整改台账"], ["反馈日期：2019年11月18日", null, "截至2020年6月30日"],
                ["序号", "问题", null, "整改", null, null, null], [null, "方面", "具体问题", "措施", "时限", "状态", "进展"],
                [1, "（一）政治建设方面", "学习不够", "1.补学；2.通报", "６月３０日前", "已完成并长期坚持", "已补学"],
                [null, null, null, "3.考核", null, null, "已考核"],
                [LedgerPapers.Formula("A5+1", "2"), null, "调研不深", "①驻点②座谈", "立行立改并长期坚持", "办理中", null],
                ["小计", null, 2]],
                ["A1:G1", "B3:C3", "D3:G3", "A3:A4", "A5:A6", "B5:B7", "C5:C6", "E5:E6", "F5:F6"], hiddenRows: [7], hiddenColumns: [7])
            .Sheet("财务科", [
                ["责任单位：财务科、审计科"], ["序号", "方面", "存在的问题", "整改措施", "完成时限", "完成情况"],
                ["1", "（二）财务管理方面", "挂账17笔", "清理", 44012, "基本完成"], ["合计", null, 1]])),
        ["combined-dirty-ledger"] = () => LedgerPapers.Sheet(
            ["序号", "方面", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态", "销号日期"],
            [1, "政治建设", "学习不够", "补学", LedgerPapers.Formula("X1", null), "2020年13月", "差不多了", null],
            [1, null, "调研不深", "驻点", "办公室", "尽快", "已完成", null],
            [3, "政治建设", null, "通报", "办公室", "2019年1月", "整改中", "2020年1月1日"],
            ["说明一下"],
            [4, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中", null]),
        ["text-feedback.txt"] = () => Encoding.UTF8.GetBytes(
            "反馈意见\r\n（2019年11月18日）\r\n发现2个方面3个具体问题。\r\n\r\n一、主要问题\r\n(一)政治建设方面\r\n1.学习不够。一是缺课；二是迟到。\r\n（二）作风建设方面\r\n　　１．会议多。\r\n二、意见建议\r\n1.逐条整改。\r\n"),
        ["text-in-gb18030.txt"] = () => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!.GetBytes("反馈意见\n一、主要问题\n（一）政治建设方面\n1．学习不够。\n2019年11月18日"),
    };
}
