using Microsoft.JSInterop;

namespace Rectify.Server.Components;

/// <summary>Hands the browser a file that was made for what is on the page and is kept nowhere.</summary>
public sealed class FileSaver(IJSRuntime js)
{
    public async Task Save(string name, byte[] content)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/save.js");
        using var stream = new DotNetStreamReference(new MemoryStream(content, writable: false));
        await module.InvokeVoidAsync("save", name, stream);
    }
}
