using Microsoft.Playwright;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>
/// A test with browser profiles, one for each person it plays. When it fails, what every open page showed
/// and what its console said is left in TestResults.
/// </summary>
public abstract class BrowserTest(ChromiumBrowser browser) : IAsyncLifetime
{
    private readonly List<IBrowserContext> profiles = [];
    private readonly List<string> console = [];

    public virtual ValueTask InitializeAsync() => ValueTask.CompletedTask;

    protected async Task<IPage> OpenAsync(string address, Screen? screen = null)
    {
        var profile = await browser.OpenProfileAsync(screen ?? Screen.Desktop);
        profiles.Add(profile);
        profile.Console += (_, message) => console.Add($"{message.Type}: {message.Text} ({message.Location})");
        profile.WebError += (_, error) => console.Add($"exception: {error.Error}");
        var page = await profile.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (TestContext.Current.TestState?.Result is TestResult.Failed)
            await LeaveEvidenceAsync();
        foreach (var profile in profiles)
            await profile.CloseAsync();
    }

    private async Task LeaveEvidenceAsync()
    {
        var name = string.Join('_', TestContext.Current.Test!.TestDisplayName.Split(Path.GetInvalidFileNameChars()));
        var pages = profiles.SelectMany(profile => profile.Pages).ToList();
        for (var number = 1; number <= pages.Count; number++)
            await pages[number - 1].ScreenshotAsync(new() { Path = TestResults.PathOf($"{name}.{number}.png"), FullPage = true });
        await File.WriteAllLinesAsync(TestResults.PathOf($"{name}.console.txt"), console);
    }
}
