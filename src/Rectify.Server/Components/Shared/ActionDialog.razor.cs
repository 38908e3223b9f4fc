using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Rectify.Domain.Common;

namespace Rectify.Server.Components.Shared;

public partial class ActionDialog<TModel>
{
    private readonly string titleId = $"dialog-{Guid.NewGuid():N}"[..15];
    private EditContext edit = default!;
    private Refusal? refusal;
    private bool busy;

    [Parameter]
    public bool Open { get; set; }

    [Parameter]
    public EventCallback<bool> OpenChanged { get; set; }

    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter]
    public string? Explanation { get; set; }

    [Parameter, EditorRequired]
    public TModel Model { get; set; } = default!;

    /// <summary>Does the work. The dialog then closes; a refusal keeps it open and is shown where it belongs.</summary>
    [Parameter, EditorRequired]
    public Func<TModel, Task> OnSubmit { get; set; } = default!;

    [Parameter]
    public string SubmitText { get; set; } = "确定";

    [Parameter]
    public bool Danger { get; set; }

    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(edit?.Model, Model) && Open)
            return;
        edit = new EditContext(Model);
        refusal = null;
    }

    private async Task SubmitAsync()
    {
        // Two quick clicks are one wish.
        if (busy)
            return;
        (busy, refusal) = (true, null);
        try
        {
            await OnSubmit(Model);
            await OpenChanged.InvokeAsync(false);
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

    private Task CancelAsync() => OpenChanged.InvokeAsync(false);
}
