using Microsoft.AspNetCore.Components;

namespace Rectify.Server.Components.Shared;

/// <summary>A column of a <see cref="DataTable{TItem}"/>; it draws nothing itself.</summary>
public sealed class DataColumn<TItem> : ComponentBase
{
    [Parameter, EditorRequired]
    public string Title { get; set; } = "";

    [Parameter, EditorRequired]
    public RenderFragment<TItem> ChildContent { get; set; } = default!;

    /// <summary>Numbers and actions stand at the end.</summary>
    [Parameter]
    public bool AtEnd { get; set; }

    /// <summary>The heading of the card on a narrow screen, and the row's header for screen readers.</summary>
    [Parameter]
    public bool Heading { get; set; }

    /// <summary>Keeps the words on one line: numbers, dates, tags.</summary>
    [Parameter]
    public bool NoWrap { get; set; }

    /// <summary>A width such as 120px.</summary>
    [Parameter]
    public string? Width { get; set; }

    [CascadingParameter]
    private DataTable<TItem> Table { get; set; } = default!;

    internal string CssClass => string.Join(' ', new[]
    {
        AtEnd ? "at-end" : null,
        Heading ? "heading" : null,
        NoWrap ? "no-wrap" : null,
    }.OfType<string>());

    internal string? Style => Width is null ? null : $"width: {Width}";

    protected override void OnParametersSet() => Table.Add(this);
}
