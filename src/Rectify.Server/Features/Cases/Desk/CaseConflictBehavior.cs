using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Desk;

/// <summary>
/// Two people at one step: the database lets one save and refuses the other, at the case's version or at the place in
/// its history. The other is told so, with the state as it is now.
/// </summary>
internal sealed class CaseConflictBehavior<TCommand, TResponse>(
    RectifyDbContext db, DefinitionCatalog definitions, RequestContext context)
    : IPipelineBehavior<TCommand, TResponse>
    where TCommand : CaseCommand, IRequest<TResponse>
{
    public async Task<TResponse> Handle(
        TCommand command, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        try
        {
            return await next();
        }
        catch (Exception error) when (error is DbUpdateException or RefusedException { Refusal: not (StaleVersion or IdempotencyKeyReused) })
        {
            db.ChangeTracker.Clear();
            var current = await Current(command.Number, cancellationToken);
            if (IsConflict(error) || current.Version != command.Version)
                throw new RefusedException(new StaleVersion(command.Version, current));
            throw;
        }
    }

    // Anything else is a conflict only where the case has moved on: a case is read in several queries, and what was
    // decided on the old case with the new parts of it is nobody's refusal.
    private static bool IsConflict(Exception error) =>
        error is DbUpdateConcurrencyException || (error is DbUpdateException update && update.IsUniqueViolation());

    private async Task<CaseReceipt> Current(string number, CancellationToken stop)
    {
        var one = await db.Cases.AsNoTracking().VisibleTo(context.SignedIn).FirstOrDefaultAsync(item => item.Number == number, stop)
            ?? throw new RefusedException(new CaseNotFound(number));
        var stage = definitions.Get(one.DefinitionKey, one.DefinitionVersion).Stage(one.Stage);
        return new CaseReceipt(one.Number, one.Version, stage.Name, stage.Label);
    }
}
