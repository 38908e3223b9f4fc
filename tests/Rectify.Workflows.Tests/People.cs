using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Workflows.Tests;

/// <summary>One person for each role that a definition can name, and some who hold none or many.</summary>
internal static class People
{
    public static readonly Guid LeadUnit = Guid.CreateVersion7();
    public static readonly Guid AssistingUnit = Guid.CreateVersion7();
    public static readonly Guid OtherUnit = Guid.CreateVersion7();

    private static readonly Dictionary<CaseRole, Actor> ByRole = new()
    {
        [CaseRole.Liaison] = Person("联络员", [], AccountRole.Liaison),
        [CaseRole.LeadUnit] = Person("牵头单位", [LeadUnit], AccountRole.UnitMember),
        [CaseRole.AssistingUnit] = Person("配合单位", [AssistingUnit], AccountRole.UnitMember),
        [CaseRole.ResponsibleLeader] = Person("责任领导", [], AccountRole.Leader),
        [CaseRole.Leader] = Person("其他领导", [], AccountRole.Leader),
        [CaseRole.Verifier] = Person("验收人", [], AccountRole.Verifier),
        [CaseRole.SustainOwner] = Person("长期坚持责任人", [OtherUnit], AccountRole.UnitMember),
        [CaseRole.DisciplineGroup] = Person("派驻纪检组", [], AccountRole.DisciplineGroup),
        [CaseRole.Administrator] = Person("管理员", [LeadUnit], AccountRole.Administrator),
    };

    /// <summary>Everything at once: a small bureau gives one account many roles.</summary>
    public static Actor OfManyHats { get; } = Person("身兼数职", [LeadUnit, AssistingUnit], Enum.GetValues<AccountRole>());

    /// <summary>Accounts without any role in the case.</summary>
    public static IReadOnlyList<Actor> Strangers { get; } =
    [
        Person("其他单位", [OtherUnit], AccountRole.UnitMember),
        Person("材料起草人", [LeadUnit], AccountRole.Reporter),
        Person("无角色", [LeadUnit, AssistingUnit]),
    ];

    public static IReadOnlyList<Actor> All { get; } = [.. ByRole.Values, OfManyHats, .. Strangers];

    /// <summary>All of them, and the system that acts by itself.</summary>
    public static IReadOnlyList<Actor> Everybody { get; } = [.. All, Actor.System];

    public static Actor In(CaseRole role) => ByRole[role];

    /// <summary>What somebody is to a case that is assigned to these people: said here once more, by hand.</summary>
    public static IReadOnlyList<CaseRole> RolesOf(Actor actor)
    {
        if (actor == Actor.System)
            return [CaseRole.Liaison, CaseRole.Leader, CaseRole.Verifier, CaseRole.DisciplineGroup, CaseRole.Administrator];
        if (actor == OfManyHats)
            return [.. Enum.GetValues<CaseRole>().Except([CaseRole.ResponsibleLeader, CaseRole.SustainOwner])];
        return actor == ByRole[CaseRole.ResponsibleLeader]
            ? [CaseRole.ResponsibleLeader, CaseRole.Leader]
            : [.. ByRole.Where(pair => pair.Value == actor).Select(pair => pair.Key)];
    }

    /// <summary>Somebody else, whom no case names.</summary>
    public static Actor Somebody() => Person("他人", []);

    private static Actor Person(string name, HashSet<Guid> units, params AccountRole[] roles) =>
        new(Guid.CreateVersion7(), name, units, roles.ToHashSet());
}
