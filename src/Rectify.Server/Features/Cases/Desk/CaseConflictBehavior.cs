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
        catch (DbUpdateException error) when (error is DbUpdateConcurrencyException || error.IsUniqueViolation())
        {
            db.ChangeTracker.Clear();
            throw new RefusedException(new StaleVersion(command.Version, await Current(command.Number, cancellationToken)));
        }
    }

    private async Task<CaseReceipt> Current(string number, CancellationToken stop)
    {
        var one = await db.Cases.AsNoTracking().VisibleTo(context.SignedIn).FirstOrDefaultAsync(item => item.Number == number, stop)
            ?? throw new RefusedException(new CaseNotFound(number));
        var stage = definitions.Get(one.DefinitionKey, one.DefinitionVersion).Stage(one.Stage);
        return new CaseReceipt(one.Number, one.Version, stage.Name, stage.Label);
    }
}
