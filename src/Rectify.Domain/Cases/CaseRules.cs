using Rectify.Domain.Common;

namespace Rectify.Domain.Cases;

/// <summary>Somebody else was faster: the case is no longer in the stage in which this was decided.</summary>
/// <param name="Number">The case.</param>
/// <param name="Expected">The stage in which it was decided.</param>
/// <param name="Actual">The stage it is in.</param>
public sealed record StageMovedOn(string Number, string Expected, string Actual) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Number}已被他人处理，不在原来的环节。请刷新后按最新状态操作。";

    /// <inheritdoc />
    public override string English => $"{Number} was moved from {Expected} to {Actual} meanwhile. Reload and act on its current state.";
}

/// <summary>What is to leave the case has left it: somebody else took it out meanwhile, or a caller did not load what belongs to the case.</summary>
/// <param name="Number">The case.</param>
public sealed record MemberMovedOn(string Number) : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => $"{Number}的措施或配合单位已被他人改动。请刷新后按最新状态操作。";

    /// <inheritdoc />
    public override string English => $"The measures or units of {Number} were changed meanwhile. Reload and act on the current state.";
}

/// <summary>The effective date lies before the line before: history is told in order.</summary>
/// <param name="EffectiveOn">The day asked for.</param>
/// <param name="Previous">The day of the line before.</param>
public sealed record EffectiveBeforePrevious(DateOnly EffectiveOn, DateOnly Previous) : Refusal("effectiveOn")
{
    /// <inheritdoc />
    public override string Chinese => $"生效日期{EffectiveOn:yyyy-MM-dd}早于上一步的{Previous:yyyy-MM-dd}。请填写不早于上一步的日期。";

    /// <inheritdoc />
    public override string English => $"The effective date {EffectiveOn:yyyy-MM-dd} is before the previous step's {Previous:yyyy-MM-dd}. Give that day or a later one.";
}

/// <summary>The effective date lies in the future.</summary>
/// <param name="EffectiveOn">The day asked for.</param>
public sealed record EffectiveInFuture(DateOnly EffectiveOn) : Refusal("effectiveOn")
{
    /// <inheritdoc />
    public override string Chinese => $"生效日期{EffectiveOn:yyyy-MM-dd}晚于今天。请填写今天或更早的日期。";

    /// <inheritdoc />
    public override string English => $"The effective date {EffectiveOn:yyyy-MM-dd} is in the future. Give today or an earlier day.";
}

/// <summary>The case has no such measure in its current cycle.</summary>
public sealed record MeasureNotInCase() : Refusal("measureId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "该事项当前没有这条整改措施。请刷新后重试。";

    /// <inheritdoc />
    public override string English => "The case has no such measure in its current cycle. Reload and try again.";
}

/// <summary>The measure is done already.</summary>
public sealed record MeasureAlreadyDone() : Refusal("measureId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "这条整改措施已经标记为完成，无需重复操作。";

    /// <inheritdoc />
    public override string English => "The measure is done already; there is nothing left to do.";
}

/// <summary>The measure belongs to another unit; only that unit and the lead unit change it.</summary>
public sealed record MeasureOfOtherUnit() : Refusal("measureId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "这条整改措施属于其他单位，只能由该单位或牵头单位办理。请选择本单位的措施。";

    /// <inheritdoc />
    public override string English => "The measure is another unit's; only that unit and the lead unit change it. Choose one of your own.";
}

/// <summary>The unit has no part in the case.</summary>
public sealed record UnitHasNoPart() : Refusal("unitId")
{
    /// <inheritdoc />
    public override string Chinese => "该单位不是本事项的牵头或配合单位。请选择本事项的责任单位。";

    /// <inheritdoc />
    public override string English => "The unit neither leads nor assists in this case. Choose one of the case's units.";
}

/// <summary>The unit has declared its part finished already.</summary>
public sealed record PartAlreadyFinished() : Refusal("unitId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "本单位任务已经确认完成，无需重复操作。";

    /// <inheritdoc />
    public override string English => "The unit's part is declared finished already; there is nothing left to do.";
}

/// <summary>An extension leads to a later day than the deadline.</summary>
/// <param name="NewDeadline">The day asked for.</param>
/// <param name="Deadline">The current deadline.</param>
public sealed record ExtensionNotLater(DateOnly NewDeadline, DateOnly Deadline) : Refusal("newDeadline")
{
    /// <inheritdoc />
    public override string Chinese => $"新的整改时限{NewDeadline:yyyy-MM-dd}不晚于当前时限{Deadline:yyyy-MM-dd}。请填写更晚的日期。";

    /// <inheritdoc />
    public override string English => $"The new deadline {NewDeadline:yyyy-MM-dd} is not after the current one, {Deadline:yyyy-MM-dd}. Give a later day.";
}

/// <summary>There is no such proposal waiting for an approval.</summary>
public sealed record ProposalNotPending() : Refusal("proposalId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该申请不存在或已办结。请刷新后查看结果。";

    /// <inheritdoc />
    public override string English => "There is no such proposal waiting for a decision. Reload to see what became of it.";
}
