using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Organizations;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Import;

/// <summary>The units and people of the bureau by the names that papers use.</summary>
internal sealed class NameBook
{
    private readonly Dictionary<string, OrganizationUnit> units;
    private readonly Dictionary<string, Person> people;
    private readonly Guid bureauId;

    private NameBook(List<OrganizationUnit> units, List<Person> people)
    {
        this.units = units.ToDictionary(unit => unit.Name);
        this.people = people.GroupBy(person => person.Name).ToDictionary(same => same.Key, same => same.First());
        bureauId = units.Find(unit => unit.Kind == UnitKind.Bureau)?.Id ?? Guid.Empty;
    }

    public static async Task<NameBook> Load(RectifyDbContext db, CancellationToken stop) => new(
        await db.Units.AsNoTracking().Where(unit => unit.IsActive).ToListAsync(stop),
        await db.People.AsNoTracking().Where(person => person.IsActive).OrderBy(person => person.Id).ToListAsync(stop));

    /// <summary>Whether there is a bureau that new units could belong to.</summary>
    public bool HasBureau => bureauId != Guid.Empty;

    public bool KnowsUnit(string name) => units.ContainsKey(name);

    public bool KnowsPerson(string name) => people.ContainsKey(name);

    public Guid UnitId(string name) => units[name].Id;

    public Guid? PersonId(string? name) => name is not null && people.TryGetValue(name, out var person) ? person.Id : null;

    /// <summary>Makes a unit; a name like 各支部 stands for many and has no members of its own.</summary>
    public OrganizationUnit AddUnit(string name)
    {
        var kind = name.StartsWith('各') ? UnitKind.Collective : UnitKind.Office;
        return units[name] = new OrganizationUnit(name, kind, bureauId);
    }

    public Person AddPerson(string name, Guid? unitId) => people[name] = new Person(name, unitId);
}
