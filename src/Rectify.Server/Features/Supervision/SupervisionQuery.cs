using Rectify.Domain.Organizations;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

internal static class SupervisionQuery
{
    /// <summary>The orders of the cases that an actor may see.</summary>
    public static IQueryable<SupervisionOrder> SupervisionSeenBy(this RectifyDbContext db, Actor actor)
    {
        var cases = db.Cases.VisibleTo(actor);
        return db.SupervisionOrders.Where(order => cases.Any(one => one.Id == order.CaseId));
    }

    /// <summary>Those in a state on a day: <see cref="SupervisionOrder.StateOn"/> in the words of the database.</summary>
    public static IQueryable<SupervisionOrder> InState(this IQueryable<SupervisionOrder> orders, SupervisionState state, DateOnly day) => state switch
    {
        SupervisionState.Withdrawn => orders.Where(order => order.WithdrawnAt != null),
        SupervisionState.Settled => orders.Where(order => order.Replies.Any(reply => reply.Verdict == ReplyVerdict.Accepted)),
        SupervisionState.Replied => orders.Where(order => order.WithdrawnAt == null && order.Replies.Any(reply => reply.Verdict == ReplyVerdict.Pending)),
        SupervisionState.Overdue => orders.Unanswered().Where(order => order.ReplyDueOn < day),
        _ => orders.Unanswered().Where(order => order.ReplyDueOn >= day),
    };

    /// <summary>Those that wait for an actor: a reply of the own unit's, or a decision on a reply to the own order.</summary>
    public static IQueryable<SupervisionOrder> WaitingFor(this IQueryable<SupervisionOrder> orders, RectifyDbContext db, Actor actor)
    {
        var people = actor.Persons.Select(person => person.Id).ToList();
        var units = actor.Persons.Where(person => person.Is(AccountRole.UnitMember)).SelectMany(person => person.UnitIds).Distinct().ToList();
        return orders.Where(order => order.WithdrawnAt == null).Where(order =>
            (order.Replies.Any(reply => reply.Verdict == ReplyVerdict.Pending) && people.Contains(order.IssuedById))
            || (order.Replies.All(reply => reply.Verdict == ReplyVerdict.Returned)
                && (units.Contains(order.UnitId)
                    || db.Cases.Any(one => one.Id == order.CaseId && one.LeadUnitId != null && units.Contains(one.LeadUnitId.Value)))));
    }

    private static IQueryable<SupervisionOrder> Unanswered(this IQueryable<SupervisionOrder> orders) =>
        orders.Where(order => order.WithdrawnAt == null && order.Replies.All(reply => reply.Verdict == ReplyVerdict.Returned));
}
