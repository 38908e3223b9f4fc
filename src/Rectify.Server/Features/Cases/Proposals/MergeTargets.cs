using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Cases.Proposals;

/// <summary>Finds the case that is to take another one in.</summary>
internal sealed class MergeTargets(RectifyDbContext db, CaseDesk desk)
{
    /// <returns>The case with its pending proposals; null where no number was given, which the lifecycle refuses.</returns>
    /// <exception cref="RefusedException">There is no such case.</exception>
    public async Task<RectificationCase?> Find(string? target, CancellationToken stop)
    {
        if (target?.Trim() is not { Length: > 0 } number)
            return null;
        return await db.Cases.AsNoTracking().VisibleTo(desk.Actor)
            .Include(one => one.Proposals.Where(proposal => proposal.State == ProposalState.Pending))
            .FirstOrDefaultAsync(one => one.Number == number, stop)
            ?? throw new RefusedException(new OtherCaseNotFound("target", number));
    }
}
