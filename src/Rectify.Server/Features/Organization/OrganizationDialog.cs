using MediatR;
using Microsoft.AspNetCore.Components;

namespace Rectify.Server.Features.Organization;

/// <summary>What the dialogs of the administrator's page have in common.</summary>
public abstract class OrganizationDialog : ComponentBase
{
    [Parameter, EditorRequired]
    public OrganizationRequest Request { get; set; } = default!;

    [Parameter, EditorRequired]
    public OrganizationView Organization { get; set; } = default!;

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Sends a command and loads the page anew.</summary>
    [Parameter, EditorRequired]
    public Func<IRequest<Guid>, Task> Perform { get; set; } = default!;
}
