using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>How far a move got, and what became of each case.</summary>
public sealed partial class MovePage
{
    private MoveView? move;
    private MoveRowPage? rows;
    private RowState? state;
    private Refusal? refusal;
    private bool stopping;
    private bool undoing;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private BureauTime Time { get; set; } = default!;

    protected override bool Busy => move?.State == RunState.Running;

    protected override async Task Load()
    {
        var query = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query);
        state = Enum.TryParse<RowState>(query.GetValueOrDefault("state"), out var wanted) && Enum.IsDefined(wanted) ? wanted : null;
        try
        {
            move = await Sender.Send(new GetMove(Id));
            rows = await Sender.Send(new GetMoveRows(Id) { State = state, After = query.GetValueOrDefault("after") });
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
    }

    private static string WordOf(RowState one) => one switch
    {
        RowState.Done => "已迁移",
        RowState.Refused => "不能迁移",
        _ => one.Word(),
    };

    private string Address(RowState? wanted, string? after = null) => QueryHelpers.AddQueryString(
        $"definitions/moves/{Id}", new Dictionary<string, string?> { ["state"] = wanted?.ToString(), ["after"] = after });

    private string Moment(DateTimeOffset instant) => $"{TimeZoneInfo.ConvertTime(instant, Time.Zone):yyyy-MM-dd HH:mm}";

    private async Task Stop()
    {
        await Sender.Send(new StopMove { MoveId = Id });
        await Load();
    }

    private async Task Undo()
    {
        await Sender.Send(new UndoMove { MoveId = Id });
        await Load();
    }
}
