using Rectify.Domain.Findings;
using Rectify.Server.Documents.Reading;
using Shouldly;

namespace Rectify.Server.Tests.Documents.Reading;

public sealed class SamplePapersTests
{
    [Fact]
    public void The_feedback_holds_what_its_opening_sentence_says()
    {
        var paper = Samples.Read(Samples.Feedback);

        paper.Kind.ShouldBe(PaperKind.Feedback);
        paper.Title.ShouldBe("中共X市委第三巡察组关于巡察市体育局党组的反馈意见");
        paper.IssuedBy.ShouldBe("中共X市委第三巡察组");
        paper.FeedbackDate.ShouldBe(new DateOnly(2019, 11, 18));
        paper.Stated.ShouldBe(new StatedCounts(4, 23));
        paper.Aspects.Select(aspect => aspect.Number).ShouldBe(["（一）", "（二）", "（三）", "（四）"]);
        paper.Findings.Count().ShouldBe(23);
        paper.KeyPointCount.ShouldBe(9);
        paper.Warnings.ShouldBeEmpty();
        paper.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_finding_of_the_feedback_keeps_its_path_and_its_split_runs()
    {
        var finding = Samples.Read(Samples.Feedback).Findings.First();

        finding.Number.ShouldBe("（一）1（1）");
        finding.KeyPoint.ShouldBe("1．政治理论学习不够深入");
        finding.Text.ShouldBe("党组理论学习中心组2018年至2019年集中学习缺少4次，研讨交流记录不完整。");
        finding.Where.ToString().ShouldBe("第7段");
    }

    [Fact]
    public void The_ledger_tells_seventeen_sustained_and_six_in_progress()
    {
        var paper = Samples.Read(Samples.Ledger, new PaperReadOptions { FeedbackDate = new DateOnly(2019, 11, 18) });

        paper.Kind.ShouldBe(PaperKind.Ledger);
        paper.Title.ShouldBe("市体育局党组巡察反馈问题整改台账");
        paper.IssuedBy.ShouldBe("市体育局机关党委");
        paper.CutOff.ShouldBe(new DateOnly(2020, 6, 30));
        paper.Stated.ShouldBe(new StatedCounts(4, 23));
        paper.Aspects.Count.ShouldBe(4);
        paper.KeyPointCount.ShouldBe(9);
        paper.Findings.Count(finding => finding is { Status: PaperStatus.Completed, Sustained: true, ClosedOn: not null }).ShouldBe(17);
        var open = paper.Findings.Where(finding => finding.Status == PaperStatus.InProgress).ToList();
        open.Count.ShouldBe(6);
        open.ShouldAllBe(finding => finding.Forecast!.Value.Year == 2020 && finding.Deadline >= paper.CutOff);
        paper.Warnings.ShouldBeEmpty();
        paper.Errors.ShouldBeEmpty();
    }

    [Fact]
    public void A_row_of_the_ledger_is_read_to_its_last_cell()
    {
        var finding = Samples.Read(Samples.Ledger).Findings.ElementAt(2);

        finding.Number.ShouldBe("3");
        finding.KeyPoint.ShouldBe("落实全民健身国家战略有差距");
        finding.Measures.ShouldBe(["完成器材普查建档", "分两批更换到位"]);
        finding.Leader.ShouldBe("王某某");
        finding.LeadUnit.ShouldBe("群众体育科");
        finding.AssistingUnits.ShouldBe(["市体育中心", "财务科"]);
        finding.Owner.ShouldBe("赵某");
        finding.Type.ShouldBe(RectificationType.ByDeadline);
        finding.Deadline.ShouldBe(new DateOnly(2020, 6, 30));
        finding.Progress.ShouldBe("普查完成，128件全部更换");
        finding.ClosedOn.ShouldBe(new DateOnly(2020, 6, 18));
        finding.Where.ShouldBe(new PaperLocation("整改台账", 6, null));
    }

    [Fact]
    public void The_findings_of_ledger_and_feedback_are_the_same()
    {
        static string Key(PaperFinding finding) => finding.Text.TrimEnd('。');

        Samples.Read(Samples.Ledger).Findings.Select(Key).ShouldBe(Samples.Read(Samples.Feedback).Findings.Select(Key));
    }

    [Fact]
    public void The_self_check_has_five_aspects_twelve_issues_and_thirty_four_measures()
    {
        var paper = Samples.Read(Samples.SelfCheck, new PaperReadOptions { CutOff = new DateOnly(2020, 6, 30) });

        paper.Kind.ShouldBe(PaperKind.SelfCheck);
        paper.Aspects.Count.ShouldBe(5);
        paper.Findings.Count().ShouldBe(12);
        paper.Findings.Sum(finding => finding.Measures.Count).ShouldBe(34);
        paper.Findings.ShouldAllBe(finding => finding.Status == PaperStatus.Completed && finding.ClosedOn == finding.Deadline);
        paper.Errors.ShouldBeEmpty();
        paper.Warnings.ShouldHaveSingleItem().Message.ShouldContain("12个已完成的问题按整改时限、0个按截至日期");
    }
}
