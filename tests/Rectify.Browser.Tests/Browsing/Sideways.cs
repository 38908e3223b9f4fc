using Microsoft.Playwright;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>How far a page can be scrolled sideways: not at all, if it is right.</summary>
internal static class Sideways
{
    private const int Looks = 50;

    /// <returns>Pixels beyond the screen's width, once the page has settled there.</returns>
    public static async Task<int> AtAsync(IPage page, Screen screen)
    {
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
        // A chart follows the width some frames later, and a busy machine draws few.
        for (var look = 0; look < Looks && await BeyondAsync(page) > 0; look++)
            await Task.Delay(100, TestContext.Current.CancellationToken);
        return await BeyondAsync(page);
    }

    private static Task<int> BeyondAsync(IPage page) =>
        page.EvaluateAsync<int>("() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)");
}
