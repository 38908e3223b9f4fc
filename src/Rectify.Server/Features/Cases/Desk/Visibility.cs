using Rectify.Domain.Cases;
using Rectify.Domain.Organizations;

namespace Rectify.Server.Features.Cases.Desk;

internal static class Visibility
{
    /// <summary>
    /// The cases that an actor may see: a unit its own, and those that the actor watches over (长期坚持); everybody else
    /// all. A stand-in sees what the represented one sees. The one place that says so.
    /// </summary>
    public static IQueryable<RectificationCase> VisibleTo(this IQueryable<RectificationCase> cases, Actor actor)
    {
        if (actor.SeesEverythingToday)
            return cases;
        var units = actor.Persons.SelectMany(person => person.UnitIds).ToList();
        var people = actor.Persons.Select(person => person.Id).ToList();
        return cases.Where(one => one.Units.Any(part => units.Contains(part.UnitId))
            || (one.Sustainment != null && people.Contains(one.Sustainment.OwnerId)));
    }
}
