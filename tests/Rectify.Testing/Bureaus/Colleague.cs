using Rectify.Domain.Organizations;

namespace Rectify.Testing.Bureaus;

/// <summary>The people of the test bureau, by what they are there.</summary>
public enum Colleague
{
    Administrator,
    Liaison,
    Leader,

    /// <summary>A leader who answers for none of the cases.</summary>
    OtherLeader,

    /// <summary>Works in the unit that leads.</summary>
    Office,

    /// <summary>Works in the unit that assists.</summary>
    Finance,

    /// <summary>Works in a unit that has nothing to do with it.</summary>
    School,
    Verifier,

    /// <summary>Works in the leading unit and may verify for others.</summary>
    OfficeVerifier,
    Reporter,

    /// <summary>派驻纪检组.</summary>
    Discipline,

    /// <summary>Holds every role: whatever is refused here is not refused for want of one.</summary>
    Everything,
}

/// <summary>What an account of the test bureau is made of.</summary>
internal sealed record Appointment(string Name, string Unit, params AccountRole[] Roles)
{
    public static Appointment Of(Colleague who) => who switch
    {
        Colleague.Administrator => new("管理员", BureauPlan.Name, AccountRole.Administrator),
        Colleague.Liaison => new("联络员", BureauPlan.Name, AccountRole.Liaison),
        Colleague.Leader => new("分管领导", BureauPlan.Name, AccountRole.Leader),
        Colleague.OtherLeader => new("其他领导", BureauPlan.Name, AccountRole.Leader),
        Colleague.Office => new("办公室经办人", BureauPlan.Office, AccountRole.UnitMember),
        Colleague.Finance => new("财务科经办人", BureauPlan.Finance, AccountRole.UnitMember),
        Colleague.School => new("市体校经办人", BureauPlan.School, AccountRole.UnitMember),
        Colleague.Verifier => new("验收人", BureauPlan.Name, AccountRole.Verifier),
        Colleague.OfficeVerifier => new("办公室验收人", BureauPlan.Office, AccountRole.UnitMember, AccountRole.Verifier),
        Colleague.Reporter => new("材料起草人", BureauPlan.Office, AccountRole.Reporter),
        Colleague.Discipline => new("派驻纪检组", BureauPlan.Name, AccountRole.DisciplineGroup),
        Colleague.Everything => new("多面手", BureauPlan.Office, Enum.GetValues<AccountRole>()),
        _ => throw new ArgumentOutOfRangeException(nameof(who), who, null),
    };
}
