using Rectify.Domain.Common;

namespace Rectify.Domain.Outcomes;

/// <summary>Rules and people are counted: how many?</summary>
public sealed record OutcomeNeedsCount() : Refusal("count")
{
    /// <inheritdoc />
    public override string Chinese => "请填写数量：制度填项数，问责填人数，至少为1。";

    /// <inheritdoc />
    public override string English => "Say how many rules or people: at least 1.";
}

/// <summary>Money is summed: how much?</summary>
public sealed record OutcomeNeedsAmount() : Refusal("amount")
{
    /// <inheritdoc />
    public override string Chinese => "请填写金额（元），应大于0。";

    /// <inheritdoc />
    public override string English => "Give the amount in yuan; it is more than 0.";
}

/// <summary>Money has no count.</summary>
public sealed record OutcomeTakesNoCount() : Refusal("count")
{
    /// <inheritdoc />
    public override string Chinese => "追缴、清退和挽回损失按金额统计，不填数量。";

    /// <inheritdoc />
    public override string English => "Money is summed by its amount: leave the count out.";
}

/// <summary>Rules and people have no amount.</summary>
public sealed record OutcomeTakesNoAmount() : Refusal("amount")
{
    /// <inheritdoc />
    public override string Chinese => "制度和问责按数量统计，不填金额；涉及的资金请另登记一条。";

    /// <inheritdoc />
    public override string English => "Rules and people are counted: leave the amount out, and record money separately.";
}

/// <summary>A rule has a name.</summary>
public sealed record OutcomeNeedsTitle() : Refusal("title")
{
    /// <inheritdoc />
    public override string Chinese => "请填写制度名称。";

    /// <inheritdoc />
    public override string English => "Give the name of the rule.";
}

/// <summary>What is to come is no result yet.</summary>
/// <param name="Day">The day that was given.</param>
public sealed record OutcomeNotInEffect(DateOnly Day) : Refusal("effectiveOn")
{
    /// <inheritdoc />
    public override string Chinese => $"生效日期{Day:yyyy-MM-dd}晚于今天。成果生效后再登记。";

    /// <inheritdoc />
    public override string English => $"{Day:yyyy-MM-dd} is in the future. Record the outcome once it is in effect.";
}

/// <summary>The evidence that is to prove it belongs to another case, or does not exist.</summary>
public sealed record OutcomeNotProven() : Refusal("evidenceId")
{
    /// <inheritdoc />
    public override string Chinese => "请选择本事项的一份佐证材料；没有佐证的成果不予统计，请先上传。";

    /// <inheritdoc />
    public override string English => "Choose evidence of this case that proves the outcome; upload it first.";
}

/// <summary>Outcomes of a case are recorded by the liaison and by its units.</summary>
public sealed record OutcomeOfOtherUnit() : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "整改成果由联络员或该事项的责任单位登记。请联系他们。";

    /// <inheritdoc />
    public override string English => "The liaison or a unit of the case records its outcomes. Ask them.";
}

/// <summary>The record was voided before.</summary>
public sealed record OutcomeIsVoid() : Refusal("outcomeId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该条成果已经作废或更正，不能再次操作。请刷新后查看。";

    /// <inheritdoc />
    public override string English => "The record is void already. Reload to see it.";
}

/// <summary>The case has no such record.</summary>
public sealed record OutcomeNotInCase() : Refusal("outcomeId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "该事项没有这条成果。请刷新后重试。";

    /// <inheritdoc />
    public override string English => "The case has no such outcome. Reload and try again.";
}
