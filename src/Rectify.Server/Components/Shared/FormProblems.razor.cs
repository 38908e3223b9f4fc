using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Forms;
using Rectify.Domain.Common;
using Rectify.Server.Infrastructure.Requests;

namespace Rectify.Server.Components.Shared;

public sealed partial class FormProblems
{
    private ValidationMessageStore messages = default!;
    private Refusal? shown;
    private string? rest;

    [Parameter, EditorRequired]
    public Refusal? Refusal { get; set; }

    [CascadingParameter]
    private EditContext Edit { get; set; } = default!;

    protected override void OnInitialized()
    {
        messages = new ValidationMessageStore(Edit);
        Edit.OnFieldChanged += (_, change) => messages.Clear(change.FieldIdentifier);
        Edit.OnValidationRequested += (_, _) => messages.Clear();
    }

    protected override void OnParametersSet()
    {
        if (ReferenceEquals(Refusal, shown))
            return;
        shown = Refusal;
        messages.Clear();
        rest = string.Join(' ', Messages(Refusal).Where(one => !ShowUnder(one.Field, one.Text)).Select(one => one.Text));
        rest = rest.Length == 0 ? null : rest;
        Edit.NotifyValidationStateChanged();
    }

    private static IEnumerable<(string? Field, string Text)> Messages(Refusal? refusal) => refusal switch
    {
        null => [],
        InputInvalid invalid => invalid.Errors.SelectMany(pair => pair.Value.Select(text => ((string?)pair.Key, text))),
        _ => [(refusal.Field, refusal.Chinese)],
    };

    private bool ShowUnder(string? field, string text)
    {
        // The request names fields as its JSON does, the form as its properties.
        var property = Edit.Model.GetType().GetProperties()
            .FirstOrDefault(one => one.Name.Equals(field, StringComparison.OrdinalIgnoreCase));
        if (property is null)
            return false;
        messages.Add(Edit.Field(property.Name), text);
        return true;
    }
}
