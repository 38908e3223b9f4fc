using Rectify.Domain.Common;

namespace Rectify.Workflows.Engine;

/// <summary>The definition does not allow this action in the current stage.</summary>
/// <param name="Trigger">The action.</param>
/// <param name="StageLabel">The current stage, as people see it.</param>
public sealed record ActionNotInStage(string Trigger, string StageLabel) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"该事项目前处于“{StageLabel}”环节，不能进行此操作。请刷新后按当前可用操作办理。";

    /// <inheritdoc />
    public override string English => $"{Trigger} is not possible in the current stage ({StageLabel}). Reload and use what is offered now.";
}

/// <summary>The actor does not hold a role that may do this.</summary>
/// <param name="Label">The action, as people see it.</param>
/// <param name="Roles">Who may, in Chinese.</param>
public sealed record RoleMayNot(string Label, string Roles) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => $"您不能对该事项“{Label}”，该操作由{Roles}办理。";

    /// <inheritdoc />
    public override string English => $"You may not do this ({Label}); it is for: {Roles}.";
}

/// <summary>Whoever gave one approval does not give the next: several approvals come from several people.</summary>
/// <param name="Label">The action, as people see it.</param>
public sealed record ApprovedBefore(string Label) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => $"前一级的“{Label}”由您本人或您所代的人作出，下一级须由他人审批。请由另一位有权的人员办理。";

    /// <inheritdoc />
    public override string English => $"You, or the one you stand in for, gave the approval before this one ({Label}). Somebody else has to give the next.";
}

/// <summary>Nobody decides on what they proposed, in person or through a stand-in.</summary>
/// <param name="Label">The action, as people see it.</param>
public sealed record OwnProposal(string Label) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => $"该申请由您本人或您所代的人提出，不能由您“{Label}”。请由另一位有权的人员审批。";

    /// <inheritdoc />
    public override string English => $"You, or the one you stand in for, proposed this; somebody else has to decide on it ({Label}).";
}

/// <summary>An input is missing.</summary>
/// <param name="Input">The input's name.</param>
/// <param name="Label">The action, as people see it.</param>
public sealed record InputMissing(string Input, string Label) : Refusal(Input)
{
    /// <inheritdoc />
    public override string Chinese => $"“{Label}”需要填写{InputNames.Chinese(Input)}。请补充后重试。";

    /// <inheritdoc />
    public override string English => $"{Input} is required for this action. Give it and try again.";
}
