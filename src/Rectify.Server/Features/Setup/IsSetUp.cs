using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Setup;

/// <summary>Whether the bureau was set up; until then there is nobody who could sign in.</summary>
[AllowAnybody]
public sealed record IsSetUp : IQuery<bool>;

internal sealed class IsSetUpHandler(RectifyDbContext db) : IRequestHandler<IsSetUp, bool>
{
    public Task<bool> Handle(IsSetUp query, CancellationToken cancellationToken) => db.Installations.AnyAsync(cancellationToken);
}
