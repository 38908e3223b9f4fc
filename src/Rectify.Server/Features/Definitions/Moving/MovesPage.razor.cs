using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Persistence.Records;

namespace Rectify.Server.Features.Definitions.Moving;

/// <summary>A new move with its dry run, and the moves that there were.</summary>
public sealed partial class MovesPage
{
    private readonly MoveForm form = new();
    private IReadOnlyList<VersionChoice>? choices;
    private IReadOnlyList<MoveView>? moves;
    private MovePreview? preview;
    private PreviewMove? previewed;
    private Refusal? refusal;
    private bool busy;
    private bool confirming;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    protected override bool Busy => moves?.Any(one => one.State == RunState.Running) == true;

    private VersionChoice? Target => choices?.FirstOrDefault(one => IdOf(one) == form.To);

    /// <summary>Stages of the one version that the other does not have by the same name.</summary>
    private IReadOnlyList<StageChoice> Unmatched => Target is { } target && choices!.FirstOrDefault(one => IdOf(one) == form.From) is { } from
        ? [.. from.Stages.Where(stage => target.Stages.All(other => other.Name != stage.Name))]
        : [];

    protected override async Task Load()
    {
        choices ??= await Sender.Send(new GetMoveChoices());
        moves = await Sender.Send(new GetMoves());
    }

    private static string IdOf(VersionChoice one) => $"{one.Key}@{one.Version}";

    private static string WordOf(MoveView one) => one.IsUndoing && one.State == RunState.Running ? "撤回中" : one.State.Word();

    private string Moment(DateTimeOffset instant) => $"{TimeZoneInfo.ConvertTime(instant, Time.Zone):yyyy-MM-dd HH:mm}";

    private async Task Preview()
    {
        var (from, to) = (form.FromVersion(choices!), form.ToVersion(choices!));
        previewed = new PreviewMove
        {
            FromKey = from?.Key ?? "", FromVersion = from?.Version ?? 0, ToKey = to?.Key ?? "", ToVersion = to?.Version ?? 0,
            StageMap = form.MapFor(Unmatched),
        };
        await Show(after: null);
    }

    private async Task Show(string? after)
    {
        (busy, refusal) = (true, null);
        try
        {
            preview = await Sender.Send(previewed! with { After = after });
        }
        catch (RefusedException refused)
        {
            (refusal, preview) = (refused.Refusal, null);
        }
        finally
        {
            busy = false;
        }
    }

    /// <summary>Starts what was previewed, not what may have been chosen since.</summary>
    private async Task Start()
    {
        var id = await Sender.Send(new StartMove
        {
            FromKey = previewed!.FromKey, FromVersion = previewed.FromVersion, ToKey = previewed.ToKey, ToVersion = previewed.ToVersion,
            StageMap = previewed.StageMap, Reason = form.Reason,
        });
        Navigation.NavigateTo($"definitions/moves/{id}");
    }
}
