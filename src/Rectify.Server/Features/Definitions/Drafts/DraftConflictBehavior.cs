using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>Two people at one draft, or two who publish under one number: the database lets one save; the other is told so.</summary>
internal sealed class DraftConflictBehavior<TCommand, TResponse>(RectifyDbContext db) : IPipelineBehavior<TCommand, TResponse>
    where TCommand : DraftCommand, IRequest<TResponse>
{
    public async Task<TResponse> Handle(
        TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(new DraftChanged());
        }
    }
}
