using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Work;

namespace Rectify.Server.Features.Supervision;

public sealed partial class SupervisionTable
{
    private SupervisionRow? chosen;
    private Act act;
    private string key = "";
    private bool open;

    private enum Act
    {
        Reply,
        Accept,
        Return,
        Withdraw,
    }

    /// <summary>Null while they are being fetched.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<SupervisionRow>? Rows { get; set; }

    /// <summary>Whether the table is not on the page of the one case.</summary>
    [Parameter]
    public bool ShowsCase { get; set; }

    [Parameter]
    public RenderFragment? Empty { get; set; }

    /// <summary>An order has moved on, here or elsewhere: the rows have to be read again.</summary>
    [Parameter]
    public EventCallback OnChanged { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [Inject]
    private WorkChanges Work { get; set; } = default!;

    private static bool CanAct(SupervisionRow row) => row.MayReply || row.MayDecide || row.MayWithdraw;

    private void Begin(SupervisionRow row, Act wanted) => (chosen, act, key, open) = (row, wanted, Guid.NewGuid().ToString("N"), true);

    private async Task Send(CaseCommand command)
    {
        var row = Rows?.FirstOrDefault(one => one.Id == chosen!.Id) ?? chosen!;
        try
        {
            await Sender.Send(command with { Number = row.CaseNumber, Version = row.CaseVersion }, key);
        }
        catch (RefusedException refused) when (refused.Refusal is StaleVersion)
        {
            // What was typed stays in the dialog; a second try is made on the rows that are now shown.
            await OnChanged.InvokeAsync();
            throw;
        }
        await OnChanged.InvokeAsync();
        Work.Tell();
        await Toasts.Success(row.Number, act switch { Act.Reply => "回复已提交，等签发人审核。", Act.Accept => "已办结。", Act.Withdraw => "已撤回。", _ => "回复已退回。" });
    }
}
