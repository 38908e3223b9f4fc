using Microsoft.JSInterop;

namespace Rectify.Server.Components;

/// <summary>Puts words on the reader's clipboard.</summary>
public sealed class TextCopier(IJSRuntime js)
{
    /// <returns>False where the browser does not allow it.</returns>
    public async Task<bool> Copy(string text)
    {
        await using var module = await js.InvokeAsync<IJSObjectReference>("import", "./js/copy.js");
        return await module.InvokeAsync<bool>("copy", text);
    }
}
