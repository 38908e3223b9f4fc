using Rectify.Workflows;

namespace Rectify.Server.Tests.Walking;

/// <summary>Where a case stands, as somebody knows who saw every step; kept without asking the product.</summary>
internal sealed record Standing
{
    public string Stage { get; private init; } = "Registered";

    public bool IsBlocked { get; private init; }

    /// <summary>Whether the leader has agreed to the plan and the liaison has not yet.</summary>
    public bool IsHalfApproved { get; private init; }

    /// <summary>Whether the plan of this cycle has its measure.</summary>
    public bool HasMeasure { get; private init; }

    public bool HasEvidence { get; private init; }

    public bool IsMeasureDone { get; private init; }

    public bool IsOfficeDone { get; private init; }

    public bool IsFinanceDone { get; private init; }

    /// <summary>What has to wait for somebody now.</summary>
    public IEnumerable<string> OpenWork => Stage switch
    {
        "Registered" => ["分办"],
        "Assigned" => ["签收"],
        "Planning" => ["制定整改措施", "补充本单位措施"],
        "PlanReview" => [IsHalfApproved ? "复核整改措施" : "审核整改措施"],
        "Implementing" => IsFinanceDone ? ["落实整改并申请销号"] : ["落实整改并申请销号", "完成本单位任务"],
        "LeaderReview" => ["审核销号申请"],
        "Verification" => ["对照销号标准验收"],
        "Closed" => ["确定长期坚持责任人和复核日期"],
        _ => ["复核是否反弹"],
    };

    /// <summary>Where it stands after a step that was acknowledged.</summary>
    public Standing After(Step step) => step.Trigger switch
    {
        Triggers.Assign => this with { Stage = "Assigned", IsOfficeDone = false, IsFinanceDone = false },
        Triggers.Accept => this with { Stage = "Planning" },
        Triggers.Decline => this with { Stage = "Registered" },
        Triggers.AddMeasure => this with { HasMeasure = true },
        Triggers.RemoveMeasure => this with { HasMeasure = false, HasEvidence = false },
        Triggers.SubmitPlan => this with { Stage = "PlanReview", IsHalfApproved = false },
        Triggers.ApprovePlan => IsHalfApproved ? this with { Stage = "Implementing", IsHalfApproved = false } : this with { IsHalfApproved = true },
        Triggers.ReturnPlan => this with { Stage = "Planning", IsHalfApproved = false },
        Triggers.AddEvidence => this with { HasEvidence = true },
        Triggers.CompleteMeasure => this with { IsMeasureDone = true },
        Triggers.Block => this with { IsBlocked = true },
        Triggers.Unblock => this with { IsBlocked = false },
        Triggers.FinishPart => step.Who == Testing.Bureaus.Colleague.Finance ? this with { IsFinanceDone = true } : this with { IsOfficeDone = true },
        _ => Closing(step),
    };

    private Standing Closing(Step step) => step.Trigger switch
    {
        Triggers.ApplyForClosure => this with { Stage = "LeaderReview" },
        Triggers.ApproveClosure => this with { Stage = "Verification" },
        Triggers.ReturnClosure or Triggers.ReturnVerification => this with { Stage = "Implementing", IsOfficeDone = false },
        Triggers.AcceptClosure => this with { Stage = "Closed" },
        Triggers.Sustain or Triggers.PassReview => this with { Stage = "Sustained" },
        Triggers.FailReview or Triggers.Reopen => new() { Stage = "Planning" },
        _ => this,
    };
}
