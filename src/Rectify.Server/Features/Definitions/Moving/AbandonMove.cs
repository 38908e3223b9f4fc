using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>中止迁移: whoever ran it has left, or is no administrator any more; nothing is done in their name from then on.</summary>
[Allow(AccountRole.Administrator)]
public sealed record AbandonMove(Guid MoveId, Guid RunById) : ICommand<RunState>;

internal sealed class AbandonMoveHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<AbandonMove, RunState>
{
    public async Task<RunState> Handle(AbandonMove command, CancellationToken cancellationToken)
    {
        var move = await db.CaseMoves.FirstOrDefaultAsync(one => one.Id == command.MoveId, cancellationToken)
            ?? throw new RefusedException(new MoveNotFound());
        // Somebody else may have asked for the undo meanwhile.
        if (move.State != RunState.Running || move.StartedById != command.RunById)
            return move.State;
        (move.State, move.EndedAt) = (RunState.Abandoned, time.Now);
        move.Changed();
        return move.State;
    }
}
