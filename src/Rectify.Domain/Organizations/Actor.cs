namespace Rectify.Domain.Organizations;

/// <summary>What an account may be in the bureau; one account can hold several.</summary>
public enum AccountRole
{
    /// <summary>联络员: registers, assigns, watches, reports.</summary>
    Liaison,

    /// <summary>责任单位: works on the cases of the own unit.</summary>
    UnitMember,

    /// <summary>领导: approves what is in the own charge.</summary>
    Leader,

    /// <summary>验收人: accepts closures against the standard.</summary>
    Verifier,

    /// <summary>材料起草人: reads everything and takes numbers.</summary>
    Reporter,

    /// <summary>管理员: accounts, units and the running of the system.</summary>
    Administrator,

    /// <summary>派驻纪检组: reviews where a bureau's definition has such a step.</summary>
    DisciplineGroup,
}

/// <summary>Who is acting.</summary>
/// <param name="Id">The person's id; it goes into the history.</param>
/// <param name="Name">The person's name as the history prints it.</param>
/// <param name="UnitIds">The person's unit and every unit below it.</param>
/// <param name="Roles">What the account may be.</param>
public sealed record Actor(Guid Id, string Name, IReadOnlySet<Guid> UnitIds, IReadOnlySet<AccountRole> Roles)
{
    /// <summary>The system itself: jobs, imports at start-up.</summary>
    public static Actor System { get; } = new(
        Guid.Empty, "系统", new HashSet<Guid>(), new HashSet<AccountRole>(Enum.GetValues<AccountRole>()));

    /// <summary>Those for whom the actor stands in today (委托代办): what they may do to a case, the actor may do for them.</summary>
    public IReadOnlyList<Actor> StandsInFor { get; init; } = [];

    /// <summary>The actor first, then those for whom the actor stands in. No chain: those for whom they stand in do not count.</summary>
    public IEnumerable<Actor> Persons => StandsInFor.Prepend(this);

    /// <summary>Whether the actor sees every case today, in person or for somebody.</summary>
    public bool SeesEverythingToday => Persons.Any(person => person.SeesEverything);

    /// <summary>Whether the account holds a role.</summary>
    public bool Is(AccountRole role) => Roles.Contains(role);

    /// <summary>Whether the actor sees every case of the bureau; others see those of their own units.</summary>
    public bool SeesEverything => Roles.Any(role => role != AccountRole.UnitMember);
}
