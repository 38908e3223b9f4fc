using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Work;

/// <summary>Finds the open work items that somebody may lay a hand on.</summary>
internal sealed class WorkDesk(RectifyDbContext db, RequestContext context)
{
    private IQueryable<WorkItem> Open(Guid id) => db.WorkItems.AsNoTracking().Where(item => item.Id == id && item.ClosedOn == null);

    /// <summary>An item that waits for the sender.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<WorkItem> Find(Guid id, CancellationToken stop) =>
        await Open(id).WaitingFor(context.SignedIn).FirstOrDefaultAsync(stop)
        ?? throw new RefusedException(new WorkNotFound());

    /// <summary>An item that waits for the sender, or any item where the sender is a liaison.</summary>
    /// <exception cref="RefusedException">There is none.</exception>
    public async Task<WorkItem> FindForRelease(Guid id, CancellationToken stop) =>
        context.SignedIn.Is(AccountRole.Liaison)
            ? await Open(id).FirstOrDefaultAsync(stop) ?? throw new RefusedException(new WorkNotFound())
            : await Find(id, stop);

    /// <summary>Who is on an item now.</summary>
    /// <exception cref="RefusedException">It is done.</exception>
    public async Task<WorkClaim> ClaimOf(Guid id, CancellationToken stop) =>
        await Open(id).Select(item => new WorkClaim(
            item.Id, item.ClaimedById,
            db.People.Where(person => person.Id == item.ClaimedById).Select(person => person.Name).FirstOrDefault())).FirstOrDefaultAsync(stop)
        ?? throw new RefusedException(new WorkNotFound());
}
