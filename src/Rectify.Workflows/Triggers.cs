namespace Rectify.Workflows;

/// <summary>
/// The actions that the code behind the pages and the API can carry out. A definition allows a selection of them; a
/// test holds that the default definition uses them all.
/// </summary>
public static class Triggers
{
    private static readonly HashSet<string> All =
        [.. typeof(Triggers).GetFields().Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!)];

    /// <summary>Whether there is code for an action; any other is a step of a bureau's own definition.</summary>
    public static bool Has(string trigger) => All.Contains(trigger);

    /// <summary>登记: the first history line of a case; not an action of the definition.</summary>
    public const string Register = nameof(Register);

    /// <summary>导入: a paper placed the case; not an action of the definition.</summary>
    public const string Import = nameof(Import);

    /// <summary>迁移: the case goes on with another version; not an action of the definition.</summary>
    public const string Migrate = nameof(Migrate);

    /// <summary>分办.</summary>
    public const string Assign = nameof(Assign);

    /// <summary>签收.</summary>
    public const string Accept = nameof(Accept);

    /// <summary>退签.</summary>
    public const string Decline = nameof(Decline);

    /// <summary>添加措施.</summary>
    public const string AddMeasure = nameof(AddMeasure);

    /// <summary>删除措施.</summary>
    public const string RemoveMeasure = nameof(RemoveMeasure);

    /// <summary>提交措施.</summary>
    public const string SubmitPlan = nameof(SubmitPlan);

    /// <summary>审核通过措施.</summary>
    public const string ApprovePlan = nameof(ApprovePlan);

    /// <summary>退回措施.</summary>
    public const string ReturnPlan = nameof(ReturnPlan);

    /// <summary>上传佐证.</summary>
    public const string AddEvidence = nameof(AddEvidence);

    /// <summary>报告进展.</summary>
    public const string ReportProgress = nameof(ReportProgress);

    /// <summary>完成措施.</summary>
    public const string CompleteMeasure = nameof(CompleteMeasure);

    /// <summary>完成本单位任务.</summary>
    public const string FinishPart = nameof(FinishPart);

    /// <summary>报告受阻.</summary>
    public const string Block = nameof(Block);

    /// <summary>解除受阻.</summary>
    public const string Unblock = nameof(Unblock);

    /// <summary>申请销号.</summary>
    public const string ApplyForClosure = nameof(ApplyForClosure);

    /// <summary>同意销号.</summary>
    public const string ApproveClosure = nameof(ApproveClosure);

    /// <summary>退回整改, by the leader.</summary>
    public const string ReturnClosure = nameof(ReturnClosure);

    /// <summary>验收通过.</summary>
    public const string AcceptClosure = nameof(AcceptClosure);

    /// <summary>验收退回.</summary>
    public const string ReturnVerification = nameof(ReturnVerification);

    /// <summary>转长期坚持.</summary>
    public const string Sustain = nameof(Sustain);

    /// <summary>复核通过.</summary>
    public const string PassReview = nameof(PassReview);

    /// <summary>复核未通过.</summary>
    public const string FailReview = nameof(FailReview);

    /// <summary>重新打开.</summary>
    public const string Reopen = nameof(Reopen);

    /// <summary>申请延期.</summary>
    public const string ProposeExtension = nameof(ProposeExtension);

    /// <summary>申报预计完成.</summary>
    public const string ProposeForecast = nameof(ProposeForecast);

    /// <summary>提请撤销.</summary>
    public const string ProposeWithdrawal = nameof(ProposeWithdrawal);

    /// <summary>提请移交.</summary>
    public const string ProposeTransfer = nameof(ProposeTransfer);

    /// <summary>提请合并.</summary>
    public const string ProposeMerge = nameof(ProposeMerge);

    /// <summary>同意延期.</summary>
    public const string ApproveExtension = nameof(ApproveExtension);

    /// <summary>同意预计完成.</summary>
    public const string ApproveForecast = nameof(ApproveForecast);

    /// <summary>同意撤销.</summary>
    public const string ApproveWithdrawal = nameof(ApproveWithdrawal);

    /// <summary>同意移交.</summary>
    public const string ApproveTransfer = nameof(ApproveTransfer);

    /// <summary>同意合并.</summary>
    public const string ApproveMerge = nameof(ApproveMerge);

    /// <summary>拆分.</summary>
    public const string Split = nameof(Split);

    /// <summary>关联: the same problem, or a repeat.</summary>
    public const string LinkFinding = nameof(LinkFinding);

    /// <summary>取消关联.</summary>
    public const string UnlinkFinding = nameof(UnlinkFinding);

    /// <summary>交接: a person's place in the case goes to another.</summary>
    public const string HandOver = nameof(HandOver);

    /// <summary>更正: an administrator forces the case back one stage.</summary>
    public const string Correct = nameof(Correct);

    /// <summary>驳回申请.</summary>
    public const string RejectProposal = nameof(RejectProposal);
}
