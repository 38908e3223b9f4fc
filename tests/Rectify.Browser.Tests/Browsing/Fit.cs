using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>Whether a page fits a telephone and a desk, and can be read by everybody.</summary>
internal static class Fit
{
    public static async Task CheckAsync(IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        // A message that fades in or out is half transparent, and measured as too pale to be read.
        await Expect(page.Locator(".toast.show, .toast.showing")).ToHaveCountAsync(0, new() { Timeout = 20_000 });
        foreach (var screen in new[] { Screen.Phone, Screen.Desktop })
            (await Sideways.AtAsync(page, screen)).ShouldBe(0, $"{name} at {screen.Width}");
        (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{name}: {one.Id}: {one.Help} ({one.Nodes.FirstOrDefault()?.Html})").ShouldBeEmpty();
    }
}
