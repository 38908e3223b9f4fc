using Microsoft.AspNetCore.Components;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>A part of the case page: shows the case and asks for an action's dialog.</summary>
public abstract class CasePart : ComponentBase
{
    [Parameter, EditorRequired]
    public CaseView Case { get; set; } = default!;

    [Parameter]
    public EventCallback<ActionRequest> OnAct { get; set; }

    /// <summary>The action, where the reader can do it now.</summary>
    protected ActionView? Action(string trigger) => Case.Actions.FirstOrDefault(action => action.Trigger == trigger);
}
