using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Page;
using Rectify.Server.Features.Cases.Reading;
using Rectify.Server.Features.Work;

namespace Rectify.Server.Features.Cases;

/// <summary>One case: what it is, how far it got, and what the reader can do now.</summary>
public sealed partial class CasePage
{
    private CaseView? view;
    private ActionRequest? request;
    private bool open;
    private string? done;

    [Parameter]
    public string Number { get; set; } = "";

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private WorkChanges Work { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    private Dictionary<string, object> DialogParameters => new()
    {
        [nameof(CaseDialog.Case)] = view!,
        [nameof(CaseDialog.Request)] = request!,
        [nameof(CaseDialog.Open)] = open,
        [nameof(CaseDialog.OpenChanged)] = EventCallback.Factory.Create<bool>(this, now => open = now),
        [nameof(CaseDialog.Perform)] = (Func<CaseCommand, Task>)Perform,
    };

    protected override async Task OnParametersSetAsync()
    {
        if (view?.Number != Number)
            view = await Sender.Send(new GetCase(Number));
    }

    private void Begin(ActionRequest wanted) => (request, open, done) = (wanted, true, null);

    private async Task Perform(CaseCommand command)
    {
        var receipt = await Send(command with { Number = Number, Version = view!.Version });
        done = $"“{request!.Action.Label}”已完成，事项现处于“{receipt.StageLabel}”。";
        Work.Tell();
        await Refresh();
    }

    private async Task<CaseReceipt> Send(CaseCommand command)
    {
        try
        {
            return await Sender.Send(command, request!.IdempotencyKey);
        }
        catch (RefusedException refused) when (refused.Refusal is StaleVersion)
        {
            // What was typed stays in the dialog; a second try is made on the state that is now shown.
            view = await Sender.Send(new GetCase(Number));
            throw new RefusedException(new CaseReloaded(view, request!.Action));
        }
    }

    private async Task Refresh()
    {
        try
        {
            view = await Sender.Send(new GetCase(Number));
        }
        catch (RefusedException refused) when (refused.Refusal is CaseNotFound)
        {
            // The action was the reader's last on this case: it is another unit's now.
            Navigation.NavigateTo("work");
        }
    }
}
