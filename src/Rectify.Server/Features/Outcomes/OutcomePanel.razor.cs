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

    protected override async Task OnParametersSetAsync()
    {
        var now = $"{Case.Number}@{Case.Version}";
        if (shown == now)
            return;
        shown = now;
        await Load();
    }

    private static string NameOf(OutcomeRow row) => row.Title ?? row.Kind.Word();

    private async Task Load() => list = await Sender.Send(new GetOutcomes(Case.Number));

    private void BeginRecord(OutcomeRow? corrected) => (recording, chosen, key, open) = (true, corrected, NewKey(), true);

    private void BeginVoid(OutcomeRow row) => (recording, chosen, key, open) = (false, row, NewKey(), true);

    private static string NewKey() => Guid.NewGuid().ToString("N");

    private async Task Send(CaseCommand command)
    {
        await Sender.Send(command with { Number = Case.Number, Version = Case.Version }, key);
        await Load();
        StateHasChanged();
        await Toasts.Success("整改成果", recording ? "成果已登记。" : "成果已作废，记录仍可查看。");
    }
}
