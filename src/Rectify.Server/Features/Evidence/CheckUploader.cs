using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Evidence;

/// <summary>Whether somebody may upload for a case at all: asked before a byte of theirs is kept.</summary>
[Allow(AccountRole.UnitMember)]
public sealed record CheckUploader(string Number) : IQuery<bool>;

internal sealed class CheckUploaderHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<CheckUploader, bool>
{
    public async Task<bool> Handle(CheckUploader query, CancellationToken cancellationToken) =>
        await db.Cases.VisibleTo(context.SignedIn).AnyAsync(one => one.Number == query.Number, cancellationToken)
            ? true
            : throw new RefusedException(new CaseNotFound(query.Number));
}
