using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>撤回迁移: takes every moved case back on which nobody has acted since; a stopped undo goes on with it.</summary>
[Allow(AccountRole.Administrator)]
public sealed record UndoMove : ICommand<Guid>
{
    public Guid MoveId { get; init; }
}

internal sealed class UndoMoveValidator : AbstractValidator<UndoMove>
{
    public UndoMoveValidator() => RuleFor(one => one.MoveId).NotEmpty().WithMessage("请选择一次流程迁移。");
}

internal sealed class UndoMoveHandler(RectifyDbContext db, RequestContext context) : IRequestHandler<UndoMove, Guid>
{
    public async Task<Guid> Handle(UndoMove command, CancellationToken cancellationToken)
    {
        var move = await db.CaseMoves.FirstOrDefaultAsync(one => one.Id == command.MoveId, cancellationToken)
            ?? throw new RefusedException(new MoveNotFound());
        var running = move.State == RunState.Running;
        move.IsUndoing = true;
        if (running || !await db.CaseMoveRows.WaitingIn(move).AnyAsync(cancellationToken))
            throw new RefusedException(new MoveNotUndoable());
        // Each case's history names who started the move; from here on it names who takes it back.
        (move.State, move.EndedAt, move.StartedById) = (RunState.Running, null, context.SignedIn.Id);
        move.Changed();
        return move.Id;
    }
}

internal sealed class UndoMoveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<UndoMove, Guid>("/definitions/moves/undo").WithSummary("撤回流程迁移");
}
