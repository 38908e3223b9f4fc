using Rectify.Domain.Common;

namespace Rectify.Workflows.Guards;

/// <summary>Every unit has declared its part finished (domain.md, stage Implementing).</summary>
public sealed class PartsFinished : IGuard
{
    /// <inheritdoc />
    public Refusal? Check(GuardContext context)
    {
        var open = context.Case.Parts.Where(part => !part.IsFinished).ToList();
        return open.Count > 0 ? new PartsStillOpen(open.Count, open.Any(part => part.IsLead)) : null;
    }
}

/// <summary>Some units have not finished their parts.</summary>
/// <param name="Count">How many.</param>
/// <param name="LeadToo">Whether the lead unit is among them.</param>
public sealed record PartsStillOpen(int Count, bool LeadToo) : Refusal("units")
{
    /// <inheritdoc />
    public override string Chinese =>
        $"还有{Count}个单位未确认完成本单位任务{(LeadToo ? "（含牵头单位）" : "")}，不能申请销号。请各单位先点“完成本单位任务”。";

    /// <inheritdoc />
    public override string English =>
        $"{Count} units have not finished their parts yet{(LeadToo ? ", the lead unit among them" : "")}. Each has to declare its part finished first.";
}
