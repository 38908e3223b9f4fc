using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Workflows.Engine;

namespace Rectify.Workflows.Versions;

/// <summary>The other version has no such stage, and nobody said which takes its place.</summary>
/// <param name="StageLabel">The case's stage, as people see it.</param>
/// <param name="Target">The name that was looked for.</param>
public sealed record StageNotInTarget(string StageLabel, string Target) : Refusal("stageMap")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"目标版本没有与“{StageLabel}”对应的环节。请为该环节指定对应的目标环节。";

    /// <inheritdoc />
    public override string English => $"The target version has no stage {Target} for “{StageLabel}”. Map this stage to one of the target's.";
}

/// <summary>The stage in the other version counts differently: moving would change a figure.</summary>
/// <param name="StageLabel">The case's stage, as people see it.</param>
/// <param name="TargetLabel">The stage in the other version, as people see it.</param>
public sealed record StageCountsDifferently(string StageLabel, string TargetLabel) : Refusal("stageMap")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"“{StageLabel}”与目标环节“{TargetLabel}”的统计状态不同，迁移会改变统计数字。请改选统计状态相同的目标环节；目标版本有同名环节的，请先修订目标版本。";

    /// <inheritdoc />
    public override string English => $"“{StageLabel}” and “{TargetLabel}” are counted differently; moving would change the figures. Map to a stage that counts the same, or revise the target where it has this stage itself.";
}

/// <summary>The stage in the other version lies behind the application for closure, the case's own does not.</summary>
/// <param name="StageLabel">The case's stage, as people see it.</param>
/// <param name="TargetLabel">The stage in the other version, as people see it.</param>
public sealed record StageTakesApplication(string StageLabel, string TargetLabel) : Refusal("stageMap")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"目标环节“{TargetLabel}”须经申请销号才能到达，“{StageLabel}”的事项尚未申请，迁移不能代替申请。请改选申请销号之前的目标环节。";

    /// <inheritdoc />
    public override string English => $"“{TargetLabel}” takes an application for closure, and cases in “{StageLabel}” have none; moving is no substitute. Map to a stage before it.";
}

/// <summary>The other version has the very stage, and another one is to take its place.</summary>
/// <param name="StageLabel">The case's stage, as people see it.</param>
/// <param name="TargetLabel">The stage in the other version, as people see it.</param>
public sealed record StageStaysItself(string StageLabel, string TargetLabel) : Refusal("stageMap")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"目标版本仍有环节“{StageLabel}”，不能改对应到“{TargetLabel}”：迁移不能代替办理。请删除该环节的对应设置。";

    /// <inheritdoc />
    public override string English => $"The target version has “{StageLabel}” itself; cases cannot be moved to “{TargetLabel}” instead, past the work there. Remove this stage from the map.";
}

/// <summary>Some of the stage's approvals are given, and the other version asks for others.</summary>
/// <param name="StageLabel">The case's stage, as people see it.</param>
public sealed record ApprovalsHalfGiven(string StageLabel) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"“{StageLabel}”已有人审批，而目标版本的审批顺序不同。请待本环节审批完成后再迁移。";

    /// <inheritdoc />
    public override string English => $"Some approvals of “{StageLabel}” are given and the target version asks for others. Move the case when this stage is decided.";
}

/// <summary>A proposal waits that nobody could decide in the other version.</summary>
/// <param name="Proposal">What is proposed.</param>
public sealed record ProposalUndecidable(ProposalKind Proposal) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"有待审批的{InputNames.Chinese(Proposal)}申请，目标版本在该环节不受理此类审批。请待申请办结后再迁移。";

    /// <inheritdoc />
    public override string English => $"A proposal ({Proposal}) is pending that the target version could not decide in this stage. Move the case when it is decided.";
}

/// <summary>A proposal has some of its approvals, and the other version asks for others.</summary>
/// <param name="Proposal">What is proposed.</param>
public sealed record ProposalHalfApproved(ProposalKind Proposal) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"待审批的{InputNames.Chinese(Proposal)}申请已有人同意，而目标版本的审批顺序不同。请待申请办结后再迁移。";

    /// <inheritdoc />
    public override string English => $"A pending proposal ({Proposal}) has some of its approvals and the target version asks for others. Move the case when it is decided.";
}
