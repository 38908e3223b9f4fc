using MediatR;
using Rectify.Domain.Cases;
using Rectify.Domain.Common;
using Rectify.Domain.Organizations;
using Rectify.Server.Infrastructure.Requests;
using Rectify.Server.Persistence.Records;
using Rectify.Workflows.Engine;
using Rectify.Workflows.Versions;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>
/// 撤回一个事项: takes one moved case back while nobody has acted on it since. A row that cannot be taken back stays
/// done and says why.
/// </summary>
[Allow(AccountRole.Administrator)]
public sealed record TakeBackCase(Guid MoveId, Guid CaseId) : ICommand<RowState>;

internal sealed class TakeBackCaseHandler(MoveJudge judge, MoveRows rows) : IRequestHandler<TakeBackCase, RowState>
{
    public async Task<RowState> Handle(TakeBackCase command, CancellationToken cancellationToken)
    {
        var (move, row) = await rows.Find(command.MoveId, command.CaseId, cancellationToken);
        if (move is not { State: RunState.Running, IsUndoing: true } || !rows.AreRunFor(move) || row is not { State: RowState.Done, Problem: null })
            return row.State;
        var back = judge.BackOf(move, row);
        var one = await judge.Load(row.CaseId, cancellationToken);
        if (rows.Follow(one, await Judge(one, row, back, cancellationToken), move, back) is { } refusal)
            row.Problem = refusal.Chinese;
        else
            row.State = RowState.Undone;
        return row.State;
    }

    private async Task<MoveVerdict> Judge(RectificationCase one, CaseMoveRow row, VersionMove back, CancellationToken stop) =>
        one.Version == row.CaseVersion ? await judge.Judge(back, one, stop) : new MoveRefused(new ActedUponSince());
}
