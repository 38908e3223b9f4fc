using Microsoft.AspNetCore.Components;
using Rectify.Server.Features.Cases.Desk;
using Rectify.Server.Features.Cases.Reading;

namespace Rectify.Server.Features.Cases.Page;

/// <summary>What the dialogs of the case page have in common: they turn what was typed into a command and hand it over.</summary>
public abstract class CaseDialog : ComponentBase
{
    [Parameter, EditorRequired]
    public CaseView Case { get; set; } = default!;

    [Parameter, EditorRequired]
    public ActionRequest Request { get; set; } = default!;

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    /// <summary>Sends a command for this case at the version that the page shows.</summary>
    [Parameter, EditorRequired]
    public Func<CaseCommand, Task> Perform { get; set; } = default!;

    protected string Label => Request.Action.Label;

    protected MeasureView? Measure => Case.Measures.FirstOrDefault(one => one.Id == Request.MeasureId);

    protected LinkView? Link => Case.Relations.Links.FirstOrDefault(one => one.Id == Request.LinkId);

    protected ProposalView? Proposal => Case.Proposals.FirstOrDefault(one => one.Id == Request.ProposalId);
}
