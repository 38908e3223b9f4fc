using Microsoft.Playwright;
using Rectify.Testing;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>The pictures in the README are taken by the tests, so that they show what the product is.</summary>
internal static class Screenshots
{
    /// <summary>Set to 1, the pictures in docs/screenshots are replaced; otherwise they go to TestResults.</summary>
    private const string Variable = "RECTIFY_UPDATE_SCREENSHOTS";

    private static bool Update => Environment.GetEnvironmentVariable(Variable) == "1";

    /// <summary>Takes <paramref name="name"/> at the width of a desk and at that of a telephone.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        foreach (var screen in new[] { Screen.Phone, Screen.Desktop })
        {
            await page.SetViewportSizeAsync(screen.Width, screen.Height);
            await page.EvaluateAsync("() => document.fonts.ready");
            await page.ScreenshotAsync(new() { Path = PathOf($"{name}-{screen.Width}.png"), Animations = ScreenshotAnimations.Disabled });
        }
    }

    private static string PathOf(string file) => Update
        ? Path.Combine(Directory.CreateDirectory(Repository.PathOf("docs", "screenshots")).FullName, file)
        : TestResults.PathOf(file);
}
