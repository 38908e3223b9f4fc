using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>迁移完成: every row has its result.</summary>
[Allow(AccountRole.Administrator)]
public sealed record FinishMove(Guid MoveId) : ICommand<RunState>;

internal sealed class FinishMoveHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<FinishMove, RunState>
{
    public async Task<RunState> Handle(FinishMove command, CancellationToken cancellationToken)
    {
        var move = await db.CaseMoves.FirstOrDefaultAsync(one => one.Id == command.MoveId, cancellationToken)
            ?? throw new RefusedException(new MoveNotFound());
        if (move.State != RunState.Running || await db.CaseMoveRows.WaitingIn(move).AnyAsync(cancellationToken))
            return move.State;
        (move.State, move.EndedAt) = (RunState.Done, time.Now);
        move.Changed();
        return move.State;
    }
}
