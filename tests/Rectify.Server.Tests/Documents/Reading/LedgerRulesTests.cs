using Rectify.Server.Documents.Reading;
using Shouldly;
using static Rectify.Server.Tests.Documents.Reading.LedgerMaker;
using Cells = DocumentFormat.OpenXml.Spreadsheet;

namespace Rectify.Server.Tests.Documents.Reading;

/// <summary>Rule 15 of the tallies: how imported papers are understood.</summary>
public sealed class LedgerRulesTests
{
    private static readonly object?[] WithoutClosure = Header[..7];

    [Fact]
    public void A_completed_row_needs_its_closure_date_where_the_column_exists() =>
        Refused(Row(status: "已完成")).ShouldBe(new PaperError("台账", 2, "销号日期", "整改状态为已完成，但没有填写销号日期，请补填"));

    [Fact]
    public void An_open_row_has_no_closure_date() =>
        Refused(Row(closedOn: new DateOnly(2020, 3, 1))).Message.ShouldBe("尚未完成却填写了销号日期，请改正整改状态或清空销号日期");

    [Theory]
    [InlineData("2020年5月底前", 2020, 5, 31)]
    [InlineData("2020年12月底前", 2020, 6, 30)]
    [InlineData("/", 2020, 6, 30)]
    public void Without_such_a_column_closure_is_the_deadline_or_the_earlier_cut_off(string deadline, int year, int month, int day)
    {
        var paper = Read(WithoutClosure, Row(deadline: deadline, status: "已完成整改")[..7]);

        paper.Findings.Single().ClosedOn.ShouldBe(new DateOnly(year, month, day));
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldStartWith("没有销号日期列");
    }

    [Fact]
    public void Without_column_deadline_and_cut_off_closure_cannot_be_assumed() =>
        ReadWith([WithoutClosure, Row(deadline: "无", status: "已完成")[..7]], options: new PaperReadOptions())
            .Errors.ShouldHaveSingleItem().Message.ShouldContain("请在表头上方写明");

    [Fact]
    public void Open_rows_without_such_a_column_need_no_warning() => Read(WithoutClosure, Row()[..7]).Warnings.ShouldBeEmpty();

    [Fact]
    public void A_date_before_the_feedback_is_refused_with_its_place() =>
        Refused(Row(deadline: new DateOnly(2019, 11, 17)))
            .ToString().ShouldBe("工作表“台账”第2行“整改时限”列：日期2019年11月17日早于反馈日期2019年11月18日，请核对后改正");

    [Fact]
    public void A_date_on_the_day_of_the_feedback_is_accepted() =>
        Read(Header, Row(deadline: new DateOnly(2019, 11, 18))).Errors.ShouldBeEmpty();

    [Fact]
    public void A_date_without_a_year_is_the_first_such_day_after_the_feedback()
    {
        var paper = Read(Header, Row(deadline: "6月30日前"), Row(2, finding: "调研不深", deadline: "12月底"));

        paper.Findings.Select(finding => finding.Deadline).ShouldBe([new DateOnly(2020, 6, 30), new DateOnly(2019, 12, 31)]);
        paper.Warnings.Count.ShouldBe(2);
        paper.Warnings[0].Message.ShouldBe("“6月30日前”没有年份，按反馈日期之后的第一个日子2020年6月30日处理");
    }

    [Fact]
    public void A_date_without_a_year_needs_the_feedback_date() =>
        ReadWith([Header, Row(deadline: "6月30日前")], options: new PaperReadOptions()).Errors.ShouldHaveSingleItem().Column.ShouldBe("整改时限");

    [Fact]
    public void Closed_after_the_cut_off_is_told()
    {
        Read(Header, Row(status: "已完成", closedOn: new DateOnly(2020, 7, 1)))
            .Warnings.ShouldHaveSingleItem().Message.ShouldStartWith("销号日期晚于截至日期");
    }

    [Fact]
    public void A_cut_off_before_the_feedback_is_refused() =>
        ReadWith([Header, Row()], options: Options with { CutOff = new DateOnly(2019, 1, 1) }).Errors.ShouldHaveSingleItem().Message.ShouldStartWith("截至日期早于反馈日期");

    [Theory]
    [InlineData("已完成并长期坚持", true)]
    [InlineData("已完成整改，并长期坚持", true)]
    [InlineData("已 销 号", false)]
    public void Completed_and_kept_up_is_sustained(string status, bool sustained)
    {
        var finding = Read(Header, Row(status: status, closedOn: new DateOnly(2020, 6, 1))).Findings.Single();

        (finding.Status, finding.Sustained).ShouldBe((PaperStatus.Completed, sustained));
    }

    [Fact]
    public void An_unknown_status_word_is_refused() =>
        Refused(Row(status: "差不多了")).ShouldBe(new PaperError("台账", 2, "整改状态", "不认识整改状态“差不多了”，请填写未启动、正在推进、已完成、已完成并长期坚持之一"));

    [Fact]
    public void A_bureau_may_add_its_own_status_words()
    {
        var own = Options with { Statuses = StatusVocabulary.Usual.With(new Dictionary<string, StatusReading> { ["差不多了"] = new(PaperStatus.InProgress), ["整改 中"] = new(PaperStatus.NotStarted) }) };

        ReadWith([Header, Row(1, status: "差不多了！"), Row(2, finding: "调研不深", status: "整改中")], options: own)
            .Findings.Select(finding => finding.Status).ShouldBe([PaperStatus.InProgress, PaperStatus.NotStarted]);
        ReadWith([Header, Row(status: "很快")], options: own).Errors.ShouldHaveSingleItem().Message.ShouldEndWith("已完成并长期坚持、差不多了、整改 中之一");
    }

    [Fact]
    public void A_remark_in_place_of_a_status_counts_as_in_progress()
    {
        var paper = Read(Header, Row(status: "基本完成"));

        paper.Findings.Single().Status.ShouldBe(PaperStatus.InProgress);
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldBe("“基本完成”不是整改状态，按正在推进统计");
    }

    [Fact]
    public void An_empty_status_is_not_started_with_a_warning()
    {
        var paper = Read(Header, Row(status: "/"));

        paper.Findings.Single().Status.ShouldBe(PaperStatus.NotStarted);
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldBe("没有填写整改状态，按未启动处理");
    }

    [Theory]
    [InlineData("2020年13月")]
    [InlineData("2020年2月30日")]
    [InlineData("尽快")]
    [InlineData(2020.1)]
    public void An_unreadable_date_is_refused(object deadline)
    {
        var error = Refused(Row(deadline: deadline));

        (error.Sheet, error.Row, error.Column).ShouldBe(("台账", 2, "整改时限"));
        error.Message.ShouldEndWith("请写成2020-06-30或2020年6月底前");
    }

    [Fact]
    public void A_standing_task_has_no_deadline()
    {
        var paper = Read(Header, Row(deadline: "长期坚持"));

        paper.Findings.Single().Deadline.ShouldBeNull();
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldBe("“长期坚持”不是日期，按没有固定时限处理");
    }

    [Fact]
    public void An_unknown_type_is_refused() =>
        Read([.. Header, "整改类型"], [.. Row(), "慢慢改"]).Errors.ShouldHaveSingleItem().Column.ShouldBe("整改类型");

    [Fact]
    public void The_same_finding_twice_is_refused() =>
        Read(Header, Row(1), Row(2)).Errors.ShouldHaveSingleItem().Message.ShouldBe("具体问题与第2行重复，请删去其中一行，以免重复统计");

    [Fact]
    public void A_row_without_its_finding_or_aspect_is_refused()
    {
        Refused([1, "政治建设", null, "补学", "办公室", "2020年9月", "整改中"]).Column.ShouldBe("具体问题");
        Refused([1, null, "学习不够", "补学", "办公室", "2020年9月", "整改中"]).Column.ShouldBe("方面");
    }

    [Fact]
    public void Missing_columns_are_named_in_one_error_with_those_that_were_found()
    {
        var error = Read(["填表说明"], ["序号", "方面", "问题大概", "整改措施"], [1, "政治建设", "学习不够", "补学"]).Errors.ShouldHaveSingleItem();

        error.ShouldBe(new PaperError("台账", 2, null,
            "缺少需要的列：具体问题、牵头单位、整改时限、整改状态。找到的列名：序号、方面、问题大概、整改措施。请补上缺少的列，或把列名改成上述名称"));
    }

    [Fact]
    public void A_sheet_without_rows_is_refused()
    {
        Read([]).Errors.ShouldHaveSingleItem().Message.ShouldContain("找到的列名：无");
        Read(Header).Errors.ShouldHaveSingleItem().Message.ShouldBe("表头下面没有具体问题，请填写后再导入");
    }

    [Fact]
    public void A_failed_formula_and_an_endless_cell_are_refused()
    {
        Refused(Row(unit: new Cells.Cell { DataType = Cells.CellValues.Error, CellValue = new Cells.CellValue("#REF!") })).Message.ShouldBe("公式出错（#REF!），请改为正确的内容");
        Refused(Row(measures: new string('改', 40_000))).ToString().ShouldBe("工作表“台账”第2行“整改措施”列：内容有40000个字，超过32767个字的上限，请精简后再导入");
    }

    private static PaperError Refused(object?[] row) => Read(Header, row).Errors.ShouldHaveSingleItem();
}
