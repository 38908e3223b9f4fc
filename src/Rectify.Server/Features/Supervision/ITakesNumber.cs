using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Server.Persistence;

namespace Rectify.Server.Features.Supervision;

/// <summary>A command whose handler takes the next number of a row without gaps.</summary>
public interface ITakesNumber;

/// <summary>
/// Two orders that are issued at once take the same number, and the database refuses the second. That is nobody's
/// mistake: it is issued again under the next number, as often as others may be faster.
/// </summary>
internal sealed class NextNumberBehavior<TCommand, TResponse>(RectifyDbContext db) : IPipelineBehavior<TCommand, TResponse>
    where TCommand : ITakesNumber, IRequest<TResponse>
{
    private const int MostTries = 10;

    public async Task<TResponse> Handle(
        TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return await next();
            }
            catch (DbUpdateException error) when (error.IsUniqueViolation() && tries < MostTries)
            {
                db.ChangeTracker.Clear();
            }
        }
    }
}
