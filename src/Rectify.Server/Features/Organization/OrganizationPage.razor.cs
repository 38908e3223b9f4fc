using MediatR;
using Microsoft.AspNetCore.Components;
using Rectify.Server.Components;

namespace Rectify.Server.Features.Organization;

/// <summary>Units and people, for the administrator; the chosen unit stands in the address.</summary>
public sealed partial class OrganizationPage
{
    private OrganizationView? organization;
    private OrganizationRequest? request;
    private bool open;

    [SupplyParameterFromQuery(Name = "unitId")]
    private string? Unit { get; set; }

    [Inject]
    private PageSender Sender { get; set; } = default!;

    private Guid? UnitId => Guid.TryParse(Unit, out var id) ? id : null;

    private UnitRow? Selected => organization?.Units.FirstOrDefault(unit => unit.Id == UnitId);

    private IReadOnlyList<PersonRow> Shown =>
        [.. organization!.People.Where(person => Selected is null || person.UnitId == Selected.Id)];

    private Dictionary<string, object> DialogParameters => new()
    {
        [nameof(OrganizationDialog.Request)] = request!,
        [nameof(OrganizationDialog.Organization)] = organization!,
        [nameof(OrganizationDialog.Open)] = open,
        [nameof(OrganizationDialog.OpenChanged)] = EventCallback.Factory.Create<bool>(this, now => open = now),
        [nameof(OrganizationDialog.Perform)] = (Func<IRequest<Guid>, Task>)Perform,
    };

    protected override Task OnInitializedAsync() => Load();

    private void Begin(OrganizationRequest wanted) => (request, open) = (wanted, true);

    private async Task Perform(IRequest<Guid> command)
    {
        await Sender.Send(command, request!.IdempotencyKey);
        await Load();
        StateHasChanged();
    }

    private async Task Load() => organization = await Sender.Send(new GetOrganization());
}
