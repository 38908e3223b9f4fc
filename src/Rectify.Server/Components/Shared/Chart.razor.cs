using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace Rectify.Server.Components.Shared;

public sealed partial class Chart
{
    private const string Library = "_content/Vizor.ECharts/js/vizor-echarts-bundle-min.js";
    private ElementReference place;
    private DotNetObjectReference<Chart>? self;
    private IJSObjectReference? module;
    private string? drawn;
    private bool gone;

    /// <summary>An ECharts option: an anonymous object, or one of <see cref="ChartOptions"/>.</summary>
    [Parameter, EditorRequired]
    public object Option { get; set; } = default!;

    /// <summary>What the chart says, in words, for those who do not see it.</summary>
    [Parameter, EditorRequired]
    public string Description { get; set; } = "";

    [Parameter]
    public string Height { get; set; } = "300px";

    [Parameter]
    public EventCallback<ChartPoint> OnPointClick { get; set; }

    /// <summary>The same numbers as a table, with links: the way in for the keyboard.</summary>
    [Parameter]
    public RenderFragment? Table { get; set; }

    [JSInvokable]
    public Task Clicked(ChartPoint point) => OnPointClick.InvokeAsync(point);

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        var option = JsonSerializer.Serialize(Option, JsonSerializerOptions.Web);
        if (option == drawn)
            return;
        drawn = option;
        self ??= DotNetObjectReference.Create(this);
        module ??= await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/chart.js"]}");
        if (gone)
            await LeaveAsync();
        else
            await module.InvokeVoidAsync("draw", place, Assets[Library], option, Description, self);
    }

    public async ValueTask DisposeAsync()
    {
        // Who leaves at once leaves before the module is there; what waits for it must not draw then.
        gone = true;
        await LeaveAsync();
        self?.Dispose();
    }

    private async Task LeaveAsync()
    {
        try
        {
            if (module is not null)
            {
                await module.InvokeVoidAsync("remove", place);
                await module.DisposeAsync();
            }
        }
        catch (JSDisconnectedException)
        {
            // The page is gone, and the chart with it.
        }
    }
}
