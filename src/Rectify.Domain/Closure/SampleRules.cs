using Rectify.Domain.Common;

namespace Rectify.Domain.Closure;

/// <summary>More cases are asked for than there are closed ones.</summary>
/// <param name="Asked">How many were asked for.</param>
/// <param name="Population">How many closed cases there are.</param>
public sealed record SampleTooLarge(int Asked, int Population) : Refusal("count")
{
    /// <inheritdoc />
    public override string Chinese => $"该来源目前只有{Population}个已销号事项，抽不出{Asked}个。请减少抽查数量。";

    /// <inheritdoc />
    public override string English => $"The source has {Population} closed cases; {Asked} cannot be drawn. Ask for fewer.";
}

/// <summary>There is no such draw.</summary>
public sealed record SampleNotFound() : Refusal("id")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "没有这次抽查。请从列表中重新选择。";

    /// <inheritdoc />
    public override string English => "There is no such draw. Choose one from the list.";
}

/// <summary>The case was not drawn.</summary>
public sealed record CaseNotSampled() : Refusal("sampleId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.NotFound;

    /// <inheritdoc />
    public override string Chinese => "该事项不在这次抽查中。请从抽查名单中选择。";

    /// <inheritdoc />
    public override string English => "The case is not part of this draw. Choose one of those that are.";
}

/// <summary>The result is noted already; results are not rewritten.</summary>
public sealed record AlreadyChecked() : Refusal("sampleId")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该事项的核查结果已经登记，不能重复登记。请刷新后查看。";

    /// <inheritdoc />
    public override string English => "The result for this case is noted already and is not rewritten. Reload to see it.";
}

/// <summary>Nobody looks back at a closure that they applied for or accepted, in person or through a stand-in.</summary>
public sealed record CheckerTookPart : Refusal
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Forbidden;

    /// <inheritdoc />
    public override string Chinese => "该事项由您（或您所代的人）申请销号或验收，不能由您核查。请由其他人员核查。";

    /// <inheritdoc />
    public override string English => "You, or the one you stand in for, applied for this closure or accepted it. Somebody else has to look back at it.";
}

/// <summary>The case was reopened since: it cannot be said to hold.</summary>
public sealed record SampledCaseIsOpen() : Refusal("outcome")
{
    /// <inheritdoc />
    public override RefusalKind Kind => RefusalKind.Conflict;

    /// <inheritdoc />
    public override string Chinese => "该事项在抽查后已重新整改，不能登记为保持到位。请登记为反弹。";

    /// <inheritdoc />
    public override string English => "The case was reopened after the draw; it does not hold. Note a relapse.";
}
