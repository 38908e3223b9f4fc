using Rectify.Domain.Supervision;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Supervision;

/// <summary>The orders of the bureau, as far as the reader may see them; the address bar holds the filter.</summary>
public sealed partial class SupervisionPage
{
    private readonly Form form = new();
    private LedgerChoices? choices;
    private GetSupervisionOrders filter = new();
    private SupervisionSlice? slice;

    protected override async Task Load()
    {
        filter = SupervisionAddress.Read(Navigation.Uri);
        (form.State, form.UnitId, form.Year) = (filter.State, filter.UnitId, filter.Year);
        choices ??= await Sender.Send(new GetLedgerChoices());
        slice = await Sender.Send(filter);
    }

    private void Search() => Navigation.NavigateTo(SupervisionAddress.Of(
        new GetSupervisionOrders { State = form.State, UnitId = form.UnitId, Year = form.Year }));

    private void Reset() => Navigation.NavigateTo("supervision");

    private sealed class Form
    {
        public SupervisionState? State { get; set; }

        public Guid? UnitId { get; set; }

        public int? Year { get; set; }
    }
}
