using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Domain.Outcomes;

namespace Rectify.Server.Features.Outcomes;

/// <summary>Who keeps the outcomes of a case: the liaison, and the units that work on it.</summary>
internal static class OutcomeKeepers
{
    public static bool MayKeep(Actor actor, IEnumerable<CaseUnit> parts) => actor.Persons.Any(person =>
        person.Is(AccountRole.Liaison) || person.Is(AccountRole.UnitMember) && parts.Any(part => person.UnitIds.Contains(part.UnitId)));

    /// <exception cref="RefusedException">The actor is neither.</exception>
    public static void Demand(Actor actor, RectificationCase one)
    {
        if (!MayKeep(actor, one.Units))
            throw new RefusedException(new OutcomeOfOtherUnit());
    }
}
