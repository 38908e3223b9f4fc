using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence;

/// <summary>
/// Asked before a file is taken in: the store holds nothing from somebody who has no business with the case. Version and
/// stage are left to the command itself, because a retry that was carried out before is answered at any of them.
/// </summary>
[Allow(AccountRole.UnitMember, AccountRole.Liaison)]
public sealed record MayAddEvidence(string Number) : IQuery<Unit>;

internal sealed class MayAddEvidenceHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<MayAddEvidence, Unit>
{
    public async Task<Unit> Handle(MayAddEvidence query, CancellationToken cancellationToken) =>
        await db.Cases.VisibleTo(context.SignedIn).AnyAsync(one => one.Number == query.Number, cancellationToken)
            ? Unit.Value
            : throw new RefusedException(new CaseNotFound(query.Number));
}
