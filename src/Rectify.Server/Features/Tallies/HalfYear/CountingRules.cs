using Rectify.Domain.Reports;

namespace Rectify.Server.Features.Tallies.HalfYear;

/// <summary>口径说明: what each number of the summary means, printed with it.</summary>
internal static class CountingRules
{
    private const string OpenApart =
        "未启动、正在推进、已完成三种状态互不重叠。句中“正在推进”含未启动，与已完成之和等于总数；超期是其中已过时限的，时限当天不算。";

    private const string MostlyDoneApart =
        "未启动、正在推进、已完成三种状态互不重叠。句中按本单位的决定单列“基本完成”，它与“正在推进”（含未启动）、已完成之和等于总数；超期是其中已过时限的，时限当天不算。";

    private const string SustainedApart =
        "“已完成整改并长期坚持”指截止日前已销号，并明确了责任人和下次复核日期；未转入长期坚持的另列“已完成整改”。";

    private const string SustainedMerged = "“已完成整改并长期坚持”按本单位的决定为截止日前已销号的全部问题；其中明确了责任人和下次复核日期的，见表中“其中长期坚持”。";

    /// <summary>The rules of a bureau that chose nothing.</summary>
    public static IReadOnlyList<string> Lines { get; } =
    [
        "以反馈材料中的具体问题为计数单位；方面为所计问题所属的不同标题。内部拆分问题不改变来源的总数。",
        "各来源分别统计；只有标记为同一问题的，才另列几个来源的合计与去重后。",
        "同一问题只在牵头单位计数；各单位牵头数与参与数不能相加为全局总数。",
        "整改措施按不同的措施计数；完成措施不等于问题销号。",
        OpenApart,
        SustainedApart,
        "截止日计到当日24时，按生效日期统计；截止日之后补录或更正的记录单独列明。",
        "“预计今年能全部完成整改”只在全部未完成问题都有已批准的、当年12月31日前的预计完成时间且无受阻时写入。",
        "完成率＝已完成÷应整改，保留两位小数；尚有未完成的不写100%。",
        "“所查问题都得到了有效整治”只在该来源没有未完成问题时写入。",
        "期初＋新增＋重新打开－销号－撤销移交合并＝期末；不平衡的不出具文件。",
        "重新打开的问题进入新一轮，不改变以往各期的数字。",
        "整改成果只统计有佐证的登记，没有的写零。",
    ];

    /// <summary>The rules as the bureau's choices have them.</summary>
    public static IReadOnlyList<string> For(ReportWording wording) =>
    [
        .. Lines.Select(line => line switch
        {
            OpenApart when wording.PrintsMostlyDone => MostlyDoneApart,
            SustainedApart when wording.MergesSustained => SustainedMerged,
            _ => line,
        }),
    ];
}
