using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Supervision;

/// <summary>The orders of one case, and the dialog that issues another.</summary>
public sealed partial class SupervisionPanel
{
    private IReadOnlyList<SupervisionRow>? rows;
    private string? shown;
    private string? key;
    private bool open;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    private string? Lead => Case.Units.FirstOrDefault(part => part.IsLead)?.Name;

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

    private async Task Reload()
    {
        await Load();
        await OnChanged.InvokeAsync();
        StateHasChanged();
    }

    private async Task Load() => rows = (await Sender.Send(new GetSupervisionOrders { CaseNumber = Case.Number })).Rows;

    private void Begin() => (key, open) = (Guid.NewGuid().ToString("N"), true);

    private async Task Issue(IssueSupervisionOrder command)
    {
        await Sender.Send(command with { Number = Case.Number, Version = Case.Version }, key);
        await Reload();
        await Toasts.Success("督办单", $"{rows?[0].Number}已签发，已提醒{Lead}。");
    }
}
