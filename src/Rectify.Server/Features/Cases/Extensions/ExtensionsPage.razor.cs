using Rectify.Domain.Cases;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Extensions;

/// <summary>The extension ledger; the address bar holds the filter.</summary>
public sealed partial class ExtensionsPage
{
    private readonly Form form = new();
    private LedgerChoices? choices;
    private GetExtensions filter = new();
    private ExtensionSlice? slice;

    protected override async Task Load()
    {
        filter = ExtensionsAddress.Read(Navigation.Uri);
        (form.SourceId, form.UnitId, form.State) = (filter.SourceId, filter.UnitId, filter.State);
        choices ??= await Sender.Send(new GetLedgerChoices());
        slice = await Sender.Send(filter);
    }

    private void Search() => Navigation.NavigateTo(ExtensionsAddress.Of(
        new GetExtensions { SourceId = form.SourceId, UnitId = form.UnitId, State = form.State }));

    private void Reset() => Navigation.NavigateTo("extensions");

    private sealed class Form
    {
        public Guid? SourceId { get; set; }

        public Guid? UnitId { get; set; }

        public ProposalState? State { get; set; }
    }
}
