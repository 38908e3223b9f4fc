using DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Tests.Documents.Reading.Corpus;

/// <summary>Ledgers, each with one of the ways in which bureaus keep them.</summary>
internal static class LedgerPapers
{
    private static readonly object?[] Usual = ["序号", "方面", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态"];

    public static readonly Dictionary<string, Func<byte[]>> All = new()
    {
        ["ledger-other-names-and-order"] = () => Sheet(
            ["是否销号", "责任处室", "反馈的具体问题", "问题类别", "整改举措", "完成时限", "负责人"], ["整改中", "办公室", "学习不够", "政治建设", "补学", "2020-09", "李某"]),
        ["ledger-header-of-two-rows"] = () => Merged(
            [["整改台账"], ["序号", "方面", "具体问题", "整改措施", "责任分工", null, "整改时限", "整改状态"], [null, null, null, null, "牵头单位", "责任人", null, null], [1, "政治建设", "学习不够", "补学", "办公室", "李某", "2020年9月", "整改中"]],
            "A1:H1", "A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3", "H2:H3"),
        ["ledger-header-of-three-rows"] = () => Merged(
            [
                ["序号", "问题", null, "整改", null, null, null, "责任单位", null], [null, "方面", "具体问题", "措施", "时限", "情况", null, "牵头", "配合"], [null, null, null, null, null, "状态", "进展", null, null],
                [1, "政治建设", "学习不够", "补学", "2020年9月", "整改中", "已补学一次", "办公室", "人事科"],
            ],
            "A1:A3", "B1:C1", "D1:G1", "H1:I1", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "F2:G2", "H2:H3", "I2:I3"),
        ["ledger-header-not-merged-down"] = () => Sheet(
            ["序号", "方面", "具体问题", "整改措施", "责任单位", null, "整改时限", "整改状态"], [null, null, null, null, "牵头", "配合", null, null], [1, "政治建设", "学习不够", "补学", "办公室", "人事科", "2020年9月", "整改中"]),
        ["ledger-title-and-notes-above"] = () => Sheet(
            ["附件2"], ["市体育局巡察整改台账"], ["填报单位：机关党委", null, "反馈时间：2019年11月18日", null, "截至2020年6月30日"], ["注：请如实填写"], Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"]),
        ["ledger-totals"] = () => Sheet(
            Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"], ["小计", null, "1个问题"], [2, "作风建设", "会议多", "精简", "办公室", "2020年9月", "整改中"], ["小计", null, 1], ["合计", "2个方面", "2个问题"], ["填表人：李某"]),
        ["ledger-total-that-differs"] = () => Sheet(Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"], ["总计", null, 3]),
        ["ledger-hidden-rows-and-columns"] = () => Made(workbook => workbook.Sheet(
            "台账", [Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"], [2, "政治建设", "调研不深", "驻点", "办公室", "2020年9月", "整改中"]], hiddenRows: [3], hiddenColumns: [4, 5])),
        ["ledger-one-sheet-a-unit"] = () => Made(workbook => workbook
            .Sheet("办公室", [["序号", "方面", "具体问题", "整改措施", "整改时限", "整改状态"], [1, "政治建设", "学习不够", "补学", "2020年9月", "整改中"]])
            .Sheet("财务科", [["序号", "方面", "具体问题", "整改措施", "整改时限", "整改状态"], [2, "作风建设", "会议多", "精简", "2020年9月", "整改中"]])),
        ["ledger-unit-above-each-sheet"] = () => Made(workbook => workbook
            .Sheet("1", [["责任单位：办公室"], ["序号", "方面", "具体问题", "整改措施", "整改时限", "整改状态"], [1, "政治建设", "学习不够", "补学", "2020年9月", "整改中"]])
            .Sheet("2", [["责任单位：财务科"], ["序号", "方面", "具体问题", "整改措施", "整改时限", "整改状态"], [1, "作风建设", "会议多", "精简", "2020年9月", "整改中"]])),
        ["ledger-sheets-and-their-sum"] = () => Made(workbook => workbook
            .Sheet("填表说明", [["请如实填写"]])
            .Sheet("甲", [Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"]])
            .Sheet("乙", [Usual, [2, "作风建设", "会议多", "精简", "财务科", "2020年9月", "整改中"]])
            .Sheet("汇总", [Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"], [2, "作风建设", "会议多", "精简", "财务科", "2020年9月", "整改中"]])
            .Sheet("旧表", [Usual, [1, "政治建设", "旧问题", "补学", "办公室", "2020年9月", "整改中"]], hidden: true)),
        ["ledger-two-sources"] = () => Made(workbook => workbook
            .Sheet("常规巡察", [["问题来源：2019年常规巡察；反馈日期：2019年11月18日"], Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"]])
            .Sheet("专项巡察", [["问题来源：2020年专项巡察；反馈日期：2020年4月1日"], Usual, [1, "作风建设", "会议多", "精简", "财务科", "2020年9月", "整改中"]])
            .Sheet("自查", [Usual, [1, "作风建设", "文件多", "精简", "财务科", "2020年9月", "整改中"]])),
        ["ledger-same-finding-on-two-sheets"] = () => Made(workbook => workbook
            .Sheet("甲", [Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中"]])
            .Sheet("乙", [Usual, [1, "政治建设", "学习不够", "补学", "财务科", "2020年9月", "整改中"], [2, "作风建设", "会议多", "精简", "财务科", "2020年9月", "整改中"]])),
        ["ledger-formulas"] = () => Sheet(
            Usual, [Formula("ROW()-1", "1"), "政治建设", Formula("\"学习\"&\"不够\"", "学习不够"), "补学", "办公室", Formula("DATE(2020,9,30)", "44104"), "整改中"]),
        ["ledger-formula-without-value"] = () => Sheet(Usual, [1, "政治建设", "学习不够", "补学", Formula("X9", null), "2020年9月", "整改中"]),
        ["ledger-numbers-as-text"] = () => Sheet(Usual, ["1", "政治建设", "学习不够", "补学", "办公室", "44104", "整改中"], ["２", "政治建设", "调研不深", "驻点", "办公室", 202009, "整改中"]),
        ["ledger-dates"] = () => Sheet([Usual, .. Dates("2020年6月底前", "2020.6.30", "2020-06", "2020/6/30", "2020年6月30号前完成", "６月３０日前", "二〇二〇年六月", new DateOnly(2020, 6, 30), 44012, "20200630", "2020年第二季度", "2020年6月30日前并长期坚持")]),
        ["ledger-dates-of-1904"] = () => Made(workbook => workbook.Sheet("台账", [Usual, [1, "政治建设", "学习不够", "补学", "办公室", 42550, "整改中"]]).From1904()),
        ["ledger-words-for-deadlines"] = () => Sheet([Usual, .. Dates("立行立改", "长期坚持", "立行立改并长期坚持", "立行立改，长期坚持", "持续整改")]),
        ["ledger-words-for-types"] = () => Sheet(
            [[.. Usual, "整改类型"], .. new[] { "立行立改", "限期整改", "长期坚持", "立行立改并长期坚持", "慢慢改" }.Select((type, index) => (object?[])[index + 1, "政治建设", $"问题{index + 1}", "补学", "办公室", "2020年9月", "整改中", type])]),
        ["ledger-several-units"] = () => Sheet(
            [Usual, .. new[] { "办公室、财务科", "牵头：财务科；配合：办公室、人事科", "办公室、财务科（牵头）", "办公室牵头，人事科配合", "办公室/人事科", "牵头单位：办公室 配合单位：财务科\n人事科" }
                .Select((unit, index) => (object?[])[index + 1, "政治建设", $"问题{index + 1}", "补学", unit, "2020年9月", "整改中"])]),
        ["ledger-several-people"] = () => Sheet([.. Usual, "责任人", "备注"], [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "整改中", "李某、王某某", "见附件"], [2, "政治建设", "调研不深", "驻点", "办公室", "2020年9月", "整改中", "张 某", null]),
        ["ledger-numbered-measures"] = () => Sheet(
            [Usual, .. new[] { "1.补学4次；2.通报批评。", "（1）补学\n（2）通报", "一是补学；二是通报；三是考核", "①补学②通报", "补学\n通报", "补缴1.26万元" }
                .Select((measures, index) => (object?[])[index + 1, "政治建设", $"问题{index + 1}", measures, "办公室", "2020年9月", "整改中"])]),
        ["ledger-measures-in-rows"] = () => Merged(
            [Usual, [1, "政治建设", "学习不够", "1.补学", "办公室", "2020年9月", "整改中"], [null, null, null, "2.通报"], [2, null, "调研不深", "驻点", "办公室", "2020年9月", "整改中"]], "A2:A3", "B2:B4", "C2:C3", "E2:E3", "F2:F3", "G2:G3"),
        ["ledger-aspects-in-rows"] = () => Merged(
            [["序号", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态"], ["（一）政治建设方面"], [1, "学习不够", "补学", "办公室", "2020年9月", "整改中"], ["（二）作风建设方面"], [2, "会议多", "精简", "办公室", "2020年9月", "整改中"]], "A2:F2"),
        ["ledger-status-words"] = () => Sheet(
            [LedgerMaker.Header, .. new[] { "未启动", "办理中", "基本完成", "已整改到位", "已完成整改，并长期坚持", "阶段性成效", "已移交" }.Select((status, index) => (object?[])
                [index + 1, "政治建设", $"问题{index + 1}", "补学", "办公室", "2020年9月", status, status.StartsWith('已') && status != "已移交" ? new DateOnly(2020, 6, 1) : null])]),
        ["ledger-unknown-status"] = () => Sheet(Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年9月", "差不多了"]),
        ["self-check-list"] = () => Sheet(["自查自纠问题清单"], Usual, [1, "政治建设", "学习不够", "补学", "办公室", "2020年5月", "已完成"]),
    };

    private static IEnumerable<object?[]> Dates(params object[] words) =>
        words.Select((word, index) => (object?[])[index + 1, "政治建设", $"问题{index + 1}", "补学", "办公室", word, "整改中"]);

    public static Cell Formula(string formula, string? value) => new()
    {
        CellFormula = new CellFormula(formula),
        CellValue = value is null ? null : new CellValue(value),
        DataType = value is null || int.TryParse(value, out _) ? null : CellValues.String,
    };

    public static byte[] Sheet(params object?[][] rows) => Made(workbook => workbook.Sheet("台账", rows));

    private static byte[] Merged(object?[][] rows, params string[] merges) => Made(workbook => workbook.Sheet("台账", rows, merges));

    public static byte[] Made(Func<WorkbookMaker, WorkbookMaker> make)
    {
        using var workbook = new WorkbookMaker();
        return make(workbook).Bytes();
    }
}
