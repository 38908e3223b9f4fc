using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Organizations;
using Rectify.Server.Components;
using Rectify.Server.Components.Shared;
using Rectify.Server.Features.Work;

namespace Rectify.Server.Features.Delegations;

/// <summary>Delegations in a table: the reader's own, or everybody's for who arranges them.</summary>
public sealed partial class DelegationPanel
{
    private IReadOnlyList<DelegationRow>? rows;
    private DelegationRow? ending;
    private string endingKey = "";
    private bool creating;
    private bool confirming;

    /// <summary>Whether only the reader's own are shown and made.</summary>
    [Parameter]
    public bool Own { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    [Inject]
    private WorkChanges Work { get; set; } = default!;

    protected override Task OnInitializedAsync() => Load();

    private async Task Load() => rows = await Sender.Send(new GetDelegations { Own = Own });

    private async Task Create(DelegateWork command, string key)
    {
        await Sender.Send(command, key);
        await Finish("委托已登记。");
    }

    private void BeginEnding(DelegationRow row) => (ending, endingKey, confirming) = (row, Guid.NewGuid().ToString("N"), true);

    private async Task End()
    {
        await Sender.Send(new EndDelegation { DelegationId = ending!.Id }, endingKey);
        await Finish("委托已结束。");
    }

    private async Task Finish(string done)
    {
        await Load();
        StateHasChanged();
        Work.Tell();
        await Toasts.Success("委托代办", done);
    }

    private static string StateOf(DelegationRow row) => row switch
    {
        { State: DelegationState.Upcoming } => "未开始",
        { State: DelegationState.Holds } => "代办中",
        { RevokedOn: not null } => "已提前结束",
        _ => "已结束",
    };

    private static Tone ToneOf(DelegationRow row) => row.State switch
    {
        DelegationState.Upcoming => Tone.Blue,
        DelegationState.Holds => Tone.Green,
        _ => Tone.Grey,
    };
}
