using Rectify.Domain.Cases;
using Rectify.Domain.Evidence;
using Rectify.Domain.Findings;
using Rectify.Domain.Organizations;
using Rectify.Domain.Tallies;

namespace Rectify.Server.Components.Shared;

/// <summary>The domain's kinds in the words that its people use.</summary>
public static class DomainWords
{
    public static string Word(this RectificationType type) => type switch
    {
        RectificationType.Immediate => "立行立改",
        RectificationType.ByDeadline => "限期整改",
        _ => "持续整改",
    };

    public static string Word(this SourceKind kind) => kind switch
    {
        SourceKind.RoutineInspection => "常规巡察",
        SourceKind.SpecialInspection => "专项巡察",
        SourceKind.ExtendedInspection => "延伸巡察",
        SourceKind.ReInspection => "巡察“回头看”",
        SourceKind.HigherInspection => "巡视",
        SourceKind.SelfCheck => "自查自纠",
        SourceKind.DemocraticLifeMeeting => "民主生活会",
        SourceKind.Campaign => "专项治理",
        SourceKind.Audit => "审计",
        _ => "其他",
    };

    public static string Word(this ProposalKind kind) => kind switch
    {
        ProposalKind.Extension => "延期",
        ProposalKind.Forecast => "预计完成",
        ProposalKind.Withdrawal => "撤销",
        ProposalKind.Transfer => "移交",
        _ => "合并",
    };

    public static string Word(this ProgressRemark remark) => remark switch
    {
        ProgressRemark.MostlyDone => "基本完成",
        _ => "阶段性成效",
    };

    public static string Word(this FindingLinkKind kind) => kind switch
    {
        FindingLinkKind.SameProblem => "同一问题",
        _ => "边改边犯",
    };

    public static Tone Tone(this FindingLinkKind kind) => kind switch
    {
        FindingLinkKind.SameProblem => Shared.Tone.Blue,
        _ => Shared.Tone.Red,
    };

    public static string Word(this ProposalState state) => state switch
    {
        ProposalState.Pending => "待审批",
        ProposalState.Approved => "已同意",
        ProposalState.Rejected => "已驳回",
        ProposalState.TakenBack => "已撤回",
        _ => "已失效",
    };

    public static Tone Tone(this ProposalState state) => state switch
    {
        ProposalState.Pending => Shared.Tone.Orange,
        ProposalState.Approved => Shared.Tone.Green,
        ProposalState.Rejected => Shared.Tone.Red,
        _ => Shared.Tone.Grey,
    };

    public static string Word(this DateDoubt doubt) => doubt switch
    {
        DateDoubt.BeforeFeedback => "早于反馈日期，疑似倒签",
        DateDoubt.FarFromUpload => $"早于上传超过{EvidenceDating.UsualDays}天，疑似倒签",
        DateDoubt.AfterUpload => "晚于上传日期",
        _ => "",
    };

    public static string Word(this UnitKind kind) => kind switch
    {
        UnitKind.Bureau => "局机关",
        UnitKind.Office => "科室",
        UnitKind.Affiliate => "直属单位",
        _ => "统称",
    };
}
