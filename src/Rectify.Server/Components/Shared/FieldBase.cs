using System.Linq.Expressions;
using Microsoft.AspNetCore.Components;

namespace Rectify.Server.Components.Shared;

/// <summary>What every form field has: a label tied to its control, a hint, and a message under it when it is wrong.</summary>
public abstract class FieldBase<T> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    [Parameter]
    public string? Hint { get; set; }

    /// <summary>Marks the label; the rule itself belongs to the model.</summary>
    [Parameter]
    public bool Required { get; set; }

    [Parameter]
    public T Value { get; set; } = default!;

    [Parameter]
    public EventCallback<T> ValueChanged { get; set; }

    [Parameter]
    public Expression<Func<T>>? ValueExpression { get; set; }

    /// <summary>Anything else goes to the control: type, placeholder, maxlength, autocomplete, disabled, autofocus.</summary>
    [Parameter(CaptureUnmatchedValues = true)]
    public IReadOnlyDictionary<string, object>? Attributes { get; set; }

    public string Id { get; } = $"field-{Guid.NewGuid():N}"[..14];

    public string HintId => $"{Id}-hint";

    public string MessageId => $"{Id}-message";

    protected string DescribedBy => Hint is null ? MessageId : $"{HintId} {MessageId}";

    protected string? AriaRequired => Required ? "true" : null;
}
