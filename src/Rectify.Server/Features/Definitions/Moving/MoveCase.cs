using MediatR;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>
/// 迁移一个事项: one row of a move, at most once. The case and its row are saved together; whoever comes second finds
/// the row's state changed and saves nothing.
/// </summary>
[Allow(AccountRole.Administrator)]
public sealed record MoveCase(Guid MoveId, Guid CaseId) : ICommand<RowState>;

internal sealed class MoveCaseHandler(MoveJudge judge, MoveRows rows) : IRequestHandler<MoveCase, RowState>
{
    public async Task<RowState> Handle(MoveCase command, CancellationToken cancellationToken)
    {
        var (move, row) = await rows.Find(command.MoveId, command.CaseId, cancellationToken);
        if (move is not { State: RunState.Running, IsUndoing: false } || !rows.AreRunFor(move) || row.State != RowState.Pending)
            return row.State;
        var version = judge.Of(StoredTerms.Of(move));
        var one = await judge.Load(row.CaseId, cancellationToken);
        // Judged anew: the case may have gone on since the move was started.
        row.FromStage = one.Stage;
        if (rows.Follow(one, await judge.Judge(version, one, cancellationToken), move, version) is { } refusal)
            (row.State, row.Problem) = (RowState.Refused, refusal.Chinese);
        else
            (row.State, row.CaseVersion, row.ToStage) = (RowState.Done, one.Version, one.Stage);
        return row.State;
    }
}
