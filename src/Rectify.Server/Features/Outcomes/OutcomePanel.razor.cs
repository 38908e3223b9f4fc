using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Cases.Desk;

namespace Rectify.Server.Features.Outcomes;

/// <summary>What came of a case, and the dialogs that record, correct and void it.</summary>
public sealed partial class OutcomePanel
{
    private OutcomeList? list;
    private OutcomeRow? chosen;
    private string? shown;
    private string key = "";
    private bool recording;
    private bool open;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    /// <summary>Something was recorded: the case has to be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    protected override async Task OnParametersSetAsync()
    {
        var now = $"{Case.Number}@{Case.Version}";
        if (shown == now)
            return;
        shown = now;
        await Load();
    }

    private static string NameOf(OutcomeRow row) => row.Title ?? row.Kind.Word();

    private string Done => (recording, chosen) switch
    {
        (true, null) => "成果已登记。",
        (true, _) => "成果已更正，原记录仍可查看。",
        _ => "成果已作废，记录仍可查看。",
    };

    private async Task Load() => list = await Sender.Send(new GetOutcomes(Case.Number));

    private void BeginRecord(OutcomeRow? corrected) => (recording, chosen, key, open) = (true, corrected, NewKey(), true);

    private void BeginVoid(OutcomeRow row) => (recording, chosen, key, open) = (false, row, NewKey(), true);

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task Send(CaseCommand command)
    {
        await Sender.Send(command with { Number = Case.Number, Version = Case.Version }, key);
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
        await Toasts.Success("整改成果", Done);
    }
}
