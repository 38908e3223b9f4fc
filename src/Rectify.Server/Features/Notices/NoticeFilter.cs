using Rectify.Domain.Cases;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Notices;

internal static class NoticeFilter
{
    /// <summary>
    /// The notices that concern an actor, by role, unit or person, in person or standing in for somebody; of cases that
    /// the actor may see: a unit whose case was given to another hears no more of it.
    /// </summary>
    public static IQueryable<Notice> NoticesFor(this RectifyDbContext db, Actor actor)
    {
        IReadOnlyList<Actor> people = [actor, .. actor.StandsInFor];
        var persons = people.Select(one => one.Id).ToList();
        var units = people.Where(one => one.Is(AccountRole.UnitMember)).SelectMany(one => one.UnitIds).Distinct().ToList();
        var roles = people.SelectMany(one => one.Roles).Distinct().Select(CaseRoleOf).OfType<CaseRole>().ToList();
        var visible = db.Cases.VisibleTo(actor).Select(one => one.Id);
        return db.Notices.Where(notice => visible.Contains(notice.CaseId)
            && ((notice.PersonId != null && persons.Contains(notice.PersonId.Value))
                || (notice.UnitId != null && units.Contains(notice.UnitId.Value))
                || (notice.PersonId == null && notice.UnitId == null && roles.Contains(notice.Role))));
    }

    private static CaseRole? CaseRoleOf(AccountRole role) => role switch
    {
        AccountRole.Liaison => CaseRole.Liaison,
        AccountRole.Leader => CaseRole.Leader,
        AccountRole.Verifier => CaseRole.Verifier,
        AccountRole.DisciplineGroup => CaseRole.DisciplineGroup,
        AccountRole.Administrator => CaseRole.Administrator,
        _ => null,
    };
}
