using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Organization;

/// <summary>The organization as forms offer it for choosing.</summary>
public static class OrganizationChoices
{
    public static IEnumerable<UnitRow> Choosable(this OrganizationView organization) =>
        organization.Units.Where(unit => unit.IsActive);

    public static IEnumerable<PersonRow> Leaders(this OrganizationView organization) =>
        organization.Choosable(leaders: true);

    /// <summary>Everybody else: the papers name leaders who have no account yet.</summary>
    public static IEnumerable<PersonRow> Others(this OrganizationView organization) =>
        organization.Choosable(leaders: false);

    /// <summary>The person with what tells two of a name apart.</summary>
    public static string Text(this PersonRow person, OrganizationView organization)
    {
        var about = person.Post ?? organization.Units.FirstOrDefault(unit => unit.Id == person.UnitId)?.Name;
        return about is null ? person.Name : $"{person.Name}（{about}）";
    }

    private static IEnumerable<PersonRow> Choosable(this OrganizationView organization, bool leaders) =>
        organization.People.Where(person => person.IsActive && person.Roles.Contains(AccountRole.Leader) == leaders);
}
