using BootstrapBlazor.Components;
using Microsoft.AspNetCore.Components;
using Rectify.Domain.Common;
using Rectify.Server.Components;
using Rectify.Workflows.Definitions;
using Rectify.Workflows.Definitions.Checks;

namespace Rectify.Server.Features.Definitions.Drafts;

/// <summary>One draft: its text, what is wrong with it, what it changes, how it looks and what it does.</summary>
public sealed partial class DraftPage
{
    private DraftView? view;
    private LifecycleDefinition? definition;
    private Refusal? refusal;
    private string text = "";
    private bool busy;
    private bool inserting;
    private bool publishing;
    private bool discarding;

    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [Inject]
    private ToastService Toasts { get; set; } = default!;

    private bool Unsaved => text != view?.Json;

    protected override Task OnParametersSetAsync() => view?.Id == Id ? Task.CompletedTask : Guarded(Load);

    private async Task Load()
    {
        view = await Sender.Send(new GetDraft(Id));
        (text, definition) = (view.Json, Read(view.Json));
    }

    private static LifecycleDefinition? Read(string json)
    {
        try
        {
            return LifecycleDefinition.Read(json);
        }
        catch (InvalidDefinitionException)
        {
            // The problems beside the text say what is wrong with it.
            return null;
        }
    }

    private Task Save() => Guarded(async () =>
    {
        await Sender.Send(new SaveDraft { Id = Id, Version = view!.Version, Json = text }, Guid.NewGuid().ToString("N"));
        await Load();
    });

    private async Task Insert(InsertReviewStep command, string key)
    {
        await Sender.Send(command with { Id = Id, Version = view!.Version }, key);
        await Load();
    }

    private async Task Publish(PublishDraft command, string key)
    {
        var receipt = await Sender.Send(command with { Id = Id, Version = view!.Version }, key);
        await Toasts.Success("流程定义", $"已发布为第{receipt.Published}版，新事项按此版本办理。");
        Navigation.NavigateTo($"definitions/{receipt.Key}/{receipt.Published}");
    }

    private async Task Discard()
    {
        await Sender.Send(new DiscardDraft { Id = Id, Version = view!.Version }, Guid.NewGuid().ToString("N"));
        Navigation.NavigateTo("definitions");
    }

    private async Task Guarded(Func<Task> work)
    {
        (busy, refusal) = (true, null);
        try
        {
            await work();
        }
        catch (RefusedException refused)
        {
            refusal = refused.Refusal;
        }
        finally
        {
            busy = false;
        }
    }
}
