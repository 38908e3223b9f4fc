using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>Every measure is done, each with evidence (domain.md, stage Implementing; complaint 纸面整改).</summary>
public sealed class MeasuresDone : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context)
    {
        var open = context.Case.Measures.Where(measure => !measure.IsDone).Select(measure => measure.Ordinal).ToList();
        if (open.Count > 0)
            return new MeasuresStillOpen(string.Join('、', open));
        var bare = context.Case.Measures.Where(measure => measure.EvidenceCount == 0).Select(measure => measure.Ordinal).ToList();
        return bare.Count > 0 ? new MeasuresWithoutEvidence(string.Join('、', bare)) : null;
    }
}

/// <summary>Some measures are not done.</summary>
/// <param name="Ordinals">Which, from 1.</param>
public sealed record MeasuresStillOpen(string Ordinals) : Refusal("measures")
{
    /// <inheritdoc />
    public override string Chinese => $"第{Ordinals}条措施尚未完成，不能申请销号。请逐条完成并填写成果。";

    /// <inheritdoc />
    public override string English => $"Measures {Ordinals} are not done yet. Complete each with its result before applying for closure.";
}

/// <summary>Some measures are done without evidence.</summary>
/// <param name="Ordinals">Which, from 1.</param>
public sealed record MeasuresWithoutEvidence(string Ordinals) : Refusal("evidence")
{
    /// <inheritdoc />
    public override string Chinese => $"第{Ordinals}条措施没有佐证材料，不能申请销号。请上传材料或登记文号。";

    /// <inheritdoc />
    public override string English => $"Measures {Ordinals} have no evidence. Upload a file or give a reference number before applying for closure.";
}
