using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Deadlines;
using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

/// <summary>Where the orders of a case are changed: the case is opened first, so that who may not see it changes nothing.</summary>
internal sealed class SupervisionDesk(RectifyDbContext db, CaseDesk desk)
{
    /// <summary>The case and one of its orders, with its replies.</summary>
    /// <exception cref="RefusedException">There is no such order of this case.</exception>
    public async Task<(RectificationCase Case, SupervisionOrder Order)> Open(CaseCommand command, Guid orderId, CancellationToken stop)
    {
        var one = await desk.Open(command, stop);
        var order = await db.SupervisionOrders.Include(item => item.Replies)
            .FirstOrDefaultAsync(item => item.Id == orderId && item.CaseId == one.Id, stop)
            ?? throw new RefusedException(new SupervisionNotFound());
        return (one, order);
    }

    /// <summary>Tells the unit that has to answer: the one that leads the case now.</summary>
    public void TellUnit(RectificationCase one, SupervisionOrder order, string what) =>
        Tell(order, what, CaseRole.LeadUnit, one.LeadUnitId ?? order.UnitId, null);

    /// <summary>Tells who issued the order.</summary>
    public void TellIssuer(SupervisionOrder order, string what) => Tell(order, what, CaseRole.Liaison, null, order.IssuedById);

    // Named by order, reply and withdrawal: notices of one name and day are taken for one.
    private void Tell(SupervisionOrder order, string what, CaseRole role, Guid? unit, Guid? person)
    {
        var about = order.WithdrawnAt is not null ? "withdrawn" : unit is null ? "reply" : "order";
        db.Notices.Add(new Notice(
            order.CaseId, $"Supervision-{order.Year}-{order.Ordinal}-{order.Replies.Count}-{about}", $"{order.Number}{what}", role, unit, person, desk.Today));
    }
}
