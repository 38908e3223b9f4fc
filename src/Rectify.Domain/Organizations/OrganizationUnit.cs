using Rectify.Domain.Common;

namespace Rectify.Domain.Organizations;

/// <summary>What a unit is within the bureau.</summary>
public enum UnitKind
{
    /// <summary>The bureau itself (局).</summary>
    Bureau,

    /// <summary>An office or section of the bureau (科室).</summary>
    Office,

    /// <summary>A unit under the bureau with a seal of its own (直属单位).</summary>
    Affiliate,

    /// <summary>A collective name such as 各支部: it has no members, its lead unit finishes its part.</summary>
    Collective,
}

/// <summary>A node of the organization tree (单位).</summary>
public sealed class OrganizationUnit : Aggregate
{
    private OrganizationUnit() => Name = "";

    /// <summary>Creates a unit.</summary>
    /// <param name="name">The name as it is written in the ledger.</param>
    /// <param name="kind">What the unit is.</param>
    /// <param name="parentId">The unit above; null for the bureau alone.</param>
    public OrganizationUnit(string name, UnitKind kind, Guid? parentId)
    {
        Name = name.Trim();
        Kind = kind;
        ParentId = parentId;
    }

    /// <summary>The name as it is written in the ledger; unique within the bureau.</summary>
    public string Name { get; private set; }

    /// <summary>What the unit is.</summary>
    public UnitKind Kind { get; private set; }

    /// <summary>The unit above; null for the bureau alone.</summary>
    public Guid? ParentId { get; private set; }

    /// <summary>False once the unit was dissolved; it keeps its past cases and takes no new ones.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Gives the unit another name.</summary>
    public void Rename(string name)
    {
        Name = name.Trim();
        Touch();
    }

    /// <summary>Dissolves the unit.</summary>
    public void Retire()
    {
        IsActive = false;
        Touch();
    }
}
