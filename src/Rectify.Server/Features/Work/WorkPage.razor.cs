using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Infrastructure.Identity;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Features.Work;

/// <summary>Everything that waits for the reader; the address holds the kind and the place in the list.</summary>
public sealed partial class WorkPage
{
    private readonly BatchSelection selection = new();
    private GetWork filter = new();
    private WorkSlice? slice;
    private WorkCounts? counts;
    private Refusal? problem;
    private string? done;
    private Guid? reader;
    private bool busy;
    private bool batches;

    [Inject]
    private WorkChanges Changes { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        var user = (await SignIn).User;
        (reader, batches) = (user.ToActor()?.Id, user.MaySendBatches());
        selection.Changed += StateHasChanged;
        await base.OnInitializedAsync();
    }

    protected override Task Load()
    {
        filter = WorkAddress.Read(Navigation.Uri);
        (problem, done) = (null, null);
        // What is ticked and not to be seen any more would be done unseen.
        selection.Clear();
        return Refresh();
    }

    private async Task Refresh()
    {
        slice = await Sender.Send(filter);
        counts = await Sender.Send(new CountWork());
    }

    private Task Claim(WorkRow row) => Act(new ClaimWork(row.Id), $"已领办“{row.Title}”（{row.CaseNumber}）。");

    private Task Release(WorkRow row) => Act(new ReleaseWork(row.Id), $"“{row.Title}”（{row.CaseNumber}）已退回待领。");

    private async Task Act(ICommand<WorkClaim> command, string words)
    {
        // Two quick clicks are one wish.
        if (busy)
            return;
        (busy, problem, done) = (true, null, null);
        try
        {
            await Sender.Send(command, Guid.NewGuid().ToString("N"));
            done = words;
        }
        catch (RefusedException refused)
        {
            problem = refused.Refusal;
        }
        finally
        {
            busy = false;
        }
        Changes.Tell();
        await Refresh();
    }
}
