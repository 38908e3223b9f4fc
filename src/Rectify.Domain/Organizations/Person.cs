using Rectify.Domain.Common;

namespace Rectify.Domain.Organizations;

/// <summary>Somebody who is named in the papers: a leader, an owner, a liaison. Not everybody has an account.</summary>
public sealed class Person : Aggregate
{
    private Person() => Name = "";

    /// <summary>Creates a person.</summary>
    /// <param name="name">The name as the papers write it.</param>
    /// <param name="unitId">The person's unit, where known.</param>
    /// <param name="post">The post (职务), where known.</param>
    public Person(string name, Guid? unitId, string? post = null)
    {
        Name = name.Trim();
        UnitId = unitId;
        Post = post;
    }

    /// <summary>The name as the papers write it.</summary>
    public string Name { get; private set; }

    /// <summary>The person's unit, where known.</summary>
    public Guid? UnitId { get; private set; }

    /// <summary>The post (职务), where known.</summary>
    public string? Post { get; private set; }

    /// <summary>False once the person has left; the past keeps the name.</summary>
    public bool IsActive { get; private set; } = true;

    /// <summary>Moves the person to another unit.</summary>
    public void MoveTo(Guid? unitId)
    {
        UnitId = unitId;
        Touch();
    }

    /// <summary>Marks that the person has left.</summary>
    public void Leave()
    {
        IsActive = false;
        Touch();
    }
}
