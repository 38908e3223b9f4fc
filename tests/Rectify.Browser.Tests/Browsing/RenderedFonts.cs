using Microsoft.Playwright;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>Asks the browser which fonts it really drew an element with, whatever the style sheet hoped for.</summary>
internal static class RenderedFonts
{
    public static async Task<string[]> OfAsync(ICDPSession session, string selector)
    {
        await session.SendAsync("DOM.enable");
        await session.SendAsync("CSS.enable");
        var document = await session.SendAsync("DOM.getDocument");
        var root = document!.Value.GetProperty("root").GetProperty("nodeId").GetInt32();
        var node = await session.SendAsync("DOM.querySelector", new() { ["nodeId"] = root, ["selector"] = selector });
        var id = node!.Value.GetProperty("nodeId").GetInt32();
        var answer = await session.SendAsync("CSS.getPlatformFontsForNode", new() { ["nodeId"] = id });
        return [.. answer!.Value.GetProperty("fonts").EnumerateArray().Select(font => font.GetProperty("familyName").GetString()!)];
    }
}
