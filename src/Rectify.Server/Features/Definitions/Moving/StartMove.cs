using System.Text.Json;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>
/// 开始迁移: writes down what is to be moved, a row a case. The rows are then carried out one by one, each in a
/// transaction of its own, by whichever server comes to it.
/// </summary>
[Allow(AccountRole.Administrator)]
public sealed record StartMove : MoveTerms, ICommand<Guid>
{
    public string? Reason { get; init; }
}

internal sealed class StartMoveValidator : MoveTermsValidator<StartMove>
{
    public StartMoveValidator()
    {
        RuleFor(one => one.Reason).NotEmpty().WithMessage("请填写迁移的原因：它会写入每个事项的办理记录。");
        RuleFor(one => one.Reason).MaximumLength(500).WithMessage("原因不能超过500个字。请精简。");
    }
}

internal sealed class StartMoveHandler(RectifyDbContext db, MoveJudge judge, RequestContext context, BureauTime time)
    : IRequestHandler<StartMove, Guid>
{
    public async Task<Guid> Handle(StartMove command, CancellationToken cancellationToken)
    {
        var version = judge.Of(command);
        if (await IsBusy(command, cancellationToken))
            throw new RefusedException(new MoveInProgress());
        var move = new CaseMove
        {
            FromKey = command.FromKey,
            FromVersion = command.FromVersion,
            ToKey = command.ToKey,
            ToVersion = command.ToVersion,
            StageMap = JsonSerializer.Serialize(command.StageMap),
            Reason = command.Reason!.Trim(),
            StartedById = context.SignedIn.Id,
            StartedAt = time.Now,
        };
        var rows = await judge.All(version, cancellationToken).Select(one => Row(move, one)).ToListAsync(cancellationToken);
        if (rows.All(row => row.State == RowState.Refused))
            throw new RefusedException(new NothingToMove());
        db.CaseMoves.Add(move);
        db.CaseMoveRows.AddRange(rows);
        return move.Id;
    }

    private Task<bool> IsBusy(StartMove command, CancellationToken stop) => db.CaseMoves.AnyAsync(
        one => one.State == RunState.Running && one.FromKey == command.FromKey && one.FromVersion == command.FromVersion, stop);

    private static CaseMoveRow Row(CaseMove move, JudgedCase one) => new()
    {
        MoveId = move.Id,
        CaseId = one.Id,
        CaseNumber = one.Number,
        FromStage = one.FromStage,
        ToStage = one.ToStage,
        State = one.Refusal is null ? RowState.Pending : RowState.Refused,
        Problem = one.Refusal?.Chinese,
    };
}

internal sealed class StartMoveEndpoint : IEndpoint
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapCommand<StartMove, Guid>("/definitions/moves").WithSummary("开始流程迁移");
}
