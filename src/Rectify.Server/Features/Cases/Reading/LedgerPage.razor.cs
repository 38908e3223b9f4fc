using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Routing;
using Rectify.Server.Components;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Workflows.Definitions;

namespace Rectify.Server.Features.Cases.Reading;

/// <summary>The address bar holds the filter; a search only moves to another address.</summary>
public sealed partial class LedgerPage : IDisposable
{
    private readonly BatchSelection selection = new();
    private LedgerChoices? choices;
    private bool batches;
    private LedgerForm form = new();
    private GetLedger filter = new();
    private LedgerSlice? slice;

    [Inject]
    private PageSender Sender { get; set; } = default!;

    [Inject]
    private DefinitionCatalog Definitions { get; set; } = default!;

    [Inject]
    private NavigationManager Navigation { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    private bool Filtered => filter with { After = null } != new GetLedger();

    private string ExportLink => $"api/v1/cases/export{LedgerAddress.Write(filter with { After = null })}";

    public void Dispose() => Navigation.LocationChanged -= Arrive;

    protected override async Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Arrive;
        batches = (await SignIn).User.MaySendBatches();
        selection.Changed += StateHasChanged;
        choices = await Sender.Send(new GetLedgerChoices());
        await Load();
    }

    private static string AddressOf(GetLedger filter) => $"ledger{LedgerAddress.Write(filter)}";

    private void Arrive(object? sender, LocationChangedEventArgs change)
    {
        if (Navigation.ToBaseRelativePath(change.Location).Split('?')[0] == "ledger")
            _ = InvokeAsync(async () =>
            {
                await Load();
                StateHasChanged();
            });
    }

    private async Task Load()
    {
        filter = LedgerAddress.Read(Navigation.Uri);
        form = LedgerForm.Of(filter);
        // What is ticked and not to be seen any more would be done unseen.
        selection.Clear();
        slice = await Sender.Send(filter);
    }

    private void Search() => Navigation.NavigateTo(AddressOf(form.ToFilter()));

    private void Reset() => Navigation.NavigateTo("ledger");
}
