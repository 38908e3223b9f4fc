using Rectify.Server.Features.Cases.Assigning;
using Rectify.Server.Features.Cases.Closing;
using Rectify.Server.Features.Cases.Correcting;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Implementing;
using Rectify.Server.Features.Cases.Linking;
using Rectify.Server.Features.Cases.Planning;
using Rectify.Server.Features.Cases.Proposals;
using Rectify.Workflows;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>The actions that need no form of their own, each with its command.</summary>
internal static class PlainActions
{
    private static readonly Dictionary<string, PlainAction> Table = new()
    {
        [Triggers.Accept] = new("签收后由牵头单位制定整改措施。", (_, _) => new AcceptAssignment()),
        [Triggers.Decline] = Returning("事项退回联络员重新分办。", "退签原因", form => new DeclineAssignment { Reason = form.Reason }),
        [Triggers.RemoveMeasure] = new("从整改计划中删除这条措施，历史中保留记录。",
            (_, request) => new RemoveMeasure { MeasureId = request.MeasureId!.Value }) { Danger = true },
        [Triggers.SubmitPlan] = new("措施依次由责任领导审核、联络员复核，提交后不能再修改。", (_, _) => new SubmitPlan()),
        [Triggers.ApprovePlan] = new("责任领导和联络员都同意后，事项进入整改。", (_, _) => new ApprovePlan()),
        [Triggers.ReturnPlan] = Returning("措施退回牵头单位修改。", "退回原因", form => new ReturnPlan { Reason = form.Reason }),
        [Triggers.FinishPart] = new("确认本单位承担的任务已全部完成。", (_, _) => new FinishPart()),
        [Triggers.ReportProgress] = new("最新进展会显示在事项和台账中，历次进展保留在办理记录里。",
            (form, _) => new ReportProgress { Progress = form.Progress, Remark = form.Remark })
        {
            Words = new(nameof(PlainForm.Progress), "进展情况"),
        },
        [Triggers.Block] = Returning("受阻期间不能申请销号，解除后继续。", "受阻原因", form => new BlockCase { Reason = form.Reason }),
        [Triggers.Unblock] = new("恢复整改。", (form, _) => new UnblockCase { Reason = form.Reason })
        {
            Words = new(nameof(PlainForm.Reason), "解除说明", Required: false),
        },
        [Triggers.ApplyForClosure] = new("先由责任领导审核，再由验收人对照销号标准验收。",
            (form, _) => new ApplyForClosure { Statement = form.Statement })
        {
            Words = new(nameof(PlainForm.Statement), "整改成效说明", Required: false, Hint: "对照销号标准，说明达到了什么结果。"),
        },
        [Triggers.ApproveClosure] = new("同意后转验收人验收。", (_, _) => new ApproveClosure()),
        [Triggers.ReturnClosure] = Returning("事项退回继续整改，牵头单位须重新确认任务完成。", "退回原因",
            form => new ReturnClosure { Reason = form.Reason }),
        [Triggers.AcceptClosure] = new("验收通过即销号。", (form, _) => new AcceptClosure { Opinion = form.Opinion })
        {
            Words = new(nameof(PlainForm.Opinion), "验收意见", Hint: "对照销号标准，写明达到了什么结果。"),
        },
        [Triggers.ReturnVerification] = Returning("事项退回继续整改，牵头单位须重新确认任务完成。", "退回原因",
            form => new ReturnVerification { Reason = form.Reason }),
        [Triggers.ApproveExtension] = Approving("各级都同意后，整改时限改为申请的日期；原时限永久保留。"),
        [Triggers.ApproveForecast] = Approving("同意后，预计完成时间改为申请的日期；整改时限不变。"),
        [Triggers.ApproveWithdrawal] = Approving("同意后事项撤销，不再整改，统计中单独列示。"),
        [Triggers.ApproveTransfer] = Approving("同意后事项移交，不再由本单位整改，统计中单独列示。"),
        [Triggers.ApproveMerge] = Approving("同意后事项合并，不再单独整改，统计中单独列示。"),
        [Triggers.Correct] = Returning("强制退回上一环节，只用于改正误操作；办理记录中永久标记为更正。", "更正原因",
            form => new CorrectCase { Reason = form.Reason }),
        [Triggers.UnlinkFinding] = new("取消后不再显示关联，办理记录中保留。",
            (form, request) => new UnlinkFinding { LinkId = request.LinkId!.Value, Reason = form.Reason })
        {
            Words = new(nameof(PlainForm.Reason), "取消原因"),
            Danger = true,
        },
        [Triggers.RejectProposal] = new("驳回或由申请人撤回后，事项按原安排继续。",
            (form, request) => new RejectProposal { ProposalId = request.ProposalId!.Value, Reason = form.Reason })
        {
            Words = new(nameof(PlainForm.Reason), "驳回原因"),
            Danger = true,
        },
    };

    /// <exception cref="KeyNotFoundException">A definition allows an action that the pages do not know.</exception>
    public static PlainAction For(string trigger) => Table[trigger];

    private static PlainAction Returning(string explanation, string label, Func<PlainForm, CaseCommand> command) =>
        new(explanation, (form, _) => command(form))
        {
            Words = new(nameof(PlainForm.Reason), label),
            Danger = true,
        };

    private static PlainAction Approving(string explanation) =>
        new(explanation, (_, request) => new ApproveProposal { ProposalId = request.ProposalId!.Value });
}
