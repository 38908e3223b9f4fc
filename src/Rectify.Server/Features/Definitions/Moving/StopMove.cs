using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>停止迁移: what is moved stays moved, the rest stays as it is.</summary>
[Allow(AccountRole.Administrator)]
public sealed record StopMove : ICommand<Guid>
{
    public Guid MoveId { get; init; }
}

internal sealed class StopMoveValidator : AbstractValidator<StopMove>
{
    public StopMoveValidator() => RuleFor(one => one.MoveId).NotEmpty().WithMessage("请选择一次流程迁移。");
}

internal sealed class StopMoveHandler(RectifyDbContext db, BureauTime time) : IRequestHandler<StopMove, Guid>
{
    public async Task<Guid> Handle(StopMove command, CancellationToken cancellationToken)
    {
        var move = await db.CaseMoves.FirstOrDefaultAsync(one => one.Id == command.MoveId, cancellationToken)
            ?? throw new RefusedException(new MoveNotFound());
        if (move.State != RunState.Running)
            throw new RefusedException(new MoveNotRunning());
        (move.State, move.EndedAt) = (RunState.Stopped, time.Now);
        move.Changed();
        return move.Id;
    }
}

internal sealed class StopMoveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<StopMove, Guid>("/definitions/moves/stop").WithSummary("停止流程迁移");
}
