namespace Rectify.Domain.Cases;

/// <summary>The part that one unit has in a case (牵头单位 or 配合单位). Each finishes its own.</summary>
public sealed class CaseUnit
{
    private CaseUnit()
    {
    }

    internal CaseUnit(Guid caseId, Guid unitId, bool isLead) => (CaseId, UnitId, IsLead) = (caseId, unitId, isLead);

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The unit.</summary>
    public Guid UnitId { get; private set; }

    /// <summary>True for the 牵头单位.</summary>
    public bool IsLead { get; internal set; }

    /// <summary>The day on which the unit declared its part finished; null until then.</summary>
    public DateOnly? FinishedOn { get; internal set; }
}
