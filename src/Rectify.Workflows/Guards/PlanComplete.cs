using Rectify.Domain.Cases;
using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>
/// A plan has at least one measure, each with owner, expected result and a deadline not after the case's (domain.md,
/// stage Planning).
/// </summary>
public sealed class PlanComplete : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context)
    {
        if (context.Case.Measures.Count == 0)
            return new PlanNeedsMeasure();
        return context.Case.Measures
            .Select(measure => Missing(measure, context.Case.Deadline))
            .FirstOrDefault(refusal => refusal is not null);
    }

    private static Refusal? Missing(MeasureFacts measure, DateOnly? limit)
    {
        if (!measure.HasOwner)
            return new MeasureNeeds(measure.Ordinal, "owner", "责任人", "an owner");
        if (!measure.HasExpectedResult)
            return new MeasureNeeds(measure.Ordinal, "expectedResult", "预期成果", "an expected result");
        if (measure.Deadline is not { } deadline)
            return new MeasureNeeds(measure.Ordinal, "deadline", "完成时限", "a deadline");
        return limit is { } last && deadline > last ? new MeasureAfterDeadline(measure.Ordinal, deadline, last) : null;
    }
}

/// <summary>The plan has no measure.</summary>
public sealed record PlanNeedsMeasure() : Refusal("measures")
{
    /// <inheritdoc />
    public override string Chinese => "尚未制定整改措施，不能提交。请至少添加一条措施。";

    /// <inheritdoc />
    public override string English => "There is no measure yet. Add at least one before submitting the plan.";
}

/// <summary>A measure lacks something.</summary>
/// <param name="Ordinal">Which measure, from 1.</param>
/// <param name="What">The field.</param>
/// <param name="WhatChinese">The field's Chinese name.</param>
/// <param name="WhatEnglish">The field's English name, with its article.</param>
public sealed record MeasureNeeds(int Ordinal, string What, string WhatChinese, string WhatEnglish)
    : Refusal($"measures[{Ordinal - 1}].{What}")
{
    /// <inheritdoc />
    public override string Chinese => $"第{Ordinal}条措施缺少{WhatChinese}。请补充后再提交。";

    /// <inheritdoc />
    public override string English => $"Measure {Ordinal} lacks {WhatEnglish}. Add it and submit again.";
}

/// <summary>A measure's deadline lies after the case's.</summary>
/// <param name="Ordinal">Which measure, from 1.</param>
/// <param name="Deadline">The measure's deadline.</param>
/// <param name="Limit">The case's deadline.</param>
public sealed record MeasureAfterDeadline(int Ordinal, DateOnly Deadline, DateOnly Limit)
    : Refusal($"measures[{Ordinal - 1}].deadline")
{
    /// <inheritdoc />
    public override string Chinese =>
        $"第{Ordinal}条措施的完成时限{Deadline:yyyy-MM-dd}晚于整改时限{Limit:yyyy-MM-dd}。请提前该措施的时限，或先申请延期。";

    /// <inheritdoc />
    public override string English =>
        $"Measure {Ordinal} is due on {Deadline:yyyy-MM-dd}, after the case's deadline {Limit:yyyy-MM-dd}. Bring it forward or ask for an extension first.";
}
