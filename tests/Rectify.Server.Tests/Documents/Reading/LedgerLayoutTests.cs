using Rectify.Server.Documents.Reading;
using Shouldly;
using static Rectify.Server.Tests.Documents.Reading.LedgerMaker;

namespace Rectify.Server.Tests.Documents.Reading;

public sealed class LedgerLayoutTests
{
    [Fact]
    public void Columns_are_known_by_their_names_in_any_order()
    {
        var paper = Read(
            ["完成情况", "责任科室", "存在的问题", "问题方面", "具体措施", "完成时限", "责任人（签字）"],
            ["整改中", "办公室", "学习不够", "政治建设", "补学", "2020-09", "李某"]);

        var finding = paper.Findings.ShouldHaveSingleItem();
        (finding.Text, finding.LeadUnit, finding.Owner, finding.Status).ShouldBe(("学习不够", "办公室", "李某", PaperStatus.InProgress));
        finding.Number.ShouldBe("1");
        paper.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_completion_time_is_the_deadline_only_where_no_other_column_is()
    {
        object?[] row = [1, "政治建设", "学习不够", "补学", "办公室", new DateOnly(2020, 3, 1), "已完成", new DateOnly(2020, 2, 1)];

        Read(["序号", "方面", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态", "完成时间"], row)
            .Findings.Single().ClosedOn.ShouldBe(new DateOnly(2020, 2, 1));
        Read(["序号", "方面", "具体问题", "整改措施", "牵头单位", "完成时间", "整改状态"], row[..7])
            .Findings.Single().Deadline.ShouldBe(new DateOnly(2020, 3, 1));
    }

    [Fact]
    public void A_header_of_two_rows_is_read_through_its_merged_cells()
    {
        var paper = ReadWith(
            [
                ["整改台账"],
                ["序号", "方面", "具体问题", "整改措施", "责任分工", null, "整改时限", "整改状态"],
                [null, null, null, null, "牵头单位", "责任人", null, null],
                [1, "政治建设", "学习不够", "补学", "办公室", "李某", "2020年9月", "整改中"],
            ],
            ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:F2", "G2:G3", "H2:H3"]);

        var finding = paper.Findings.ShouldHaveSingleItem();
        (finding.LeadUnit, finding.Owner, finding.Where.Row).ShouldBe(("办公室", "李某", 4));
    }

    [Fact]
    public void Merged_aspects_go_down_and_a_merged_finding_gathers_its_measures()
    {
        var paper = ReadWith(
            [
                Header,
                Row(1, measures: "1.补学"),
                [null, null, null, "2.通报", null, null, null, null],
                Row(2, finding: "调研不深", measures: "驻点调研"),
            ],
            ["A2:A3", "B2:B4", "C2:C3", "E2:E3", "F2:F3", "G2:G3"]);

        paper.Aspects.ShouldHaveSingleItem().Findings.Select(finding => finding.Measures.Count).ShouldBe([2, 1]);
        paper.Warnings.ShouldBeEmpty();
    }

    [Fact]
    public void An_aspect_may_stand_in_a_row_of_its_own()
    {
        var paper = ReadWith(
            [
                ["序号", "具体问题", "整改措施", "牵头单位", "整改时限", "整改状态"],
                ["（一）政治建设方面"],
                [1, "学习不够", "补学", "办公室", "2020年9月", "整改中"],
                ["（二）作风建设方面"],
                [2, "调研不深", "驻点调研", "办公室", "2020年9月", "整改中"],
            ],
            ["A2:F2"]);

        paper.Aspects.Select(aspect => (aspect.Number, aspect.Title)).ShouldBe([("（一）", "政治建设方面"), ("（二）", "作风建设方面")]);
        paper.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void Totals_footers_repeated_headers_and_empty_rows_are_no_findings()
    {
        var paper = Read(
            Header, Row(1), ["小计", null, 1], [], Header, Row(2, finding: "调研不深"),
            ["合 计", "1个方面", "共2个问题"], ["填表人：李某"], ["以上内容已公示"]);

        paper.Findings.Count().ShouldBe(2);
        paper.Stated.ShouldBe(new StatedCounts(1, 2));
        paper.Warnings.ShouldHaveSingleItem().ShouldBe(new PaperWarning("工作表“台账”第9行", "没有具体问题，这一行没有导入"));
    }

    [Fact]
    public void A_total_that_differs_from_what_was_read_is_told()
    {
        Read(Header, Row(1), ["合计", "2个方面", 3])
            .Warnings.ShouldHaveSingleItem().Message.ShouldBe("写明2个方面3个具体问题，实际读出1个方面1个具体问题，请核对是否有遗漏或编号错误");
    }

    [Fact]
    public void A_claim_above_the_header_is_held_against_what_was_read() =>
        Read(["整改台账"], ["共2个方面3个具体问题"], Header, Row(1))
            .Warnings.ShouldHaveSingleItem().ShouldBe(new PaperWarning("工作表“台账”表头上方", "写明2个方面3个具体问题，实际读出1个方面1个具体问题，请核对是否有遗漏或编号错误"));

    [Fact]
    public void Hidden_rows_count_with_a_warning()
    {
        var paper = ReadWith([Header, Row(1), Row(2, finding: "调研不深")], hiddenRows: [3]);

        paper.Findings.Count().ShouldBe(2);
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldBe("第3行是隐藏行，共1行，仍然计入");
    }

    [Fact]
    public void Numbers_that_are_missing_or_repeated_are_given_anew()
    {
        var paper = Read(Header, Row(1), Row(1, finding: "调研不深"));

        paper.Findings.Select(finding => finding.Number).ShouldBe(["1", "2"]);
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldBe("序号有空缺或重复，按行的先后顺序重新编号");
    }

    [Fact]
    public void One_sheet_is_read_and_the_others_are_named()
    {
        using var workbook = new WorkbookMaker()
            .Sheet("填表说明", [["请如实填写"]])
            .Sheet("旧表", [Header, Row()], hidden: true)
            .Sheet("甲", [Header, Row()])
            .Sheet("乙", [Header, Row()]);

        var paper = Read(workbook.Bytes());

        paper.Findings.Single().Where.Sheet.ShouldBe("甲");
        paper.Warnings.Select(warning => warning.Where).ShouldBe(["工作表“旧表”", "工作表“乙”"]);
    }

    [Fact]
    public void Several_leading_units_make_one_lead_and_the_rest_assist()
    {
        var paper = Read(Header, Row(unit: "办公室、财务科（审计科、纪检室）\n人事科；办公室"));

        var finding = paper.Findings.Single();
        finding.LeadUnit.ShouldBe("办公室");
        finding.AssistingUnits.ShouldBe(["财务科（审计科、纪检室）", "人事科"]);
        paper.Warnings.ShouldHaveSingleItem().Where.ShouldBe("工作表“台账”第2行“牵头单位”列");
    }

    [Fact]
    public void Lines_above_the_header_tell_title_unit_and_days()
    {
        var paper = ReadWith(
            [["关于巡察反馈问题的整改台账"], ["填报单位：机关党委", null, "反馈时间：2019年11月18日"], ["截至日期：", new DateOnly(2020, 6, 30)], Header, Row()],
            options: new PaperReadOptions());

        (paper.Title, paper.IssuedBy).ShouldBe(("关于巡察反馈问题的整改台账", "机关党委"));
        (paper.FeedbackDate, paper.CutOff).ShouldBe((new DateOnly(2019, 11, 18), new DateOnly(2020, 6, 30)));
    }

    [Theory]
    [InlineData("前")]
    [InlineData("（")]
    [InlineData("1")]
    [InlineData("1.")]
    [InlineData("、甲")]
    [InlineData("并长期")]
    public void Cells_full_of_one_sign_are_refused_like_any_other(string sign)
    {
        var endless = string.Concat(Enumerable.Repeat(sign, 32_000 / sign.Length)) + "x";
        var rows = Enumerable.Range(1, 5).Select(number => Row(number, endless, endless + number, endless, endless, endless, endless, endless));

        Read([Header, .. rows]).Errors.Count.ShouldBe(15, "status, deadline and closure of each row");
    }

    [Fact]
    public void Ten_thousand_rows_are_read()
    {
        var rows = Enumerable.Range(1, 10_000).Select(number => Row(number, $"方面{number % 50}", $"问题{number}"));

        var paper = Read([Header, .. rows]);

        paper.Findings.Count().ShouldBe(10_000);
        paper.Aspects.Count.ShouldBe(50);
        paper.Errors.ShouldBeEmpty();
    }
}
