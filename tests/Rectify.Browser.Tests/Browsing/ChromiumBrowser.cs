using Microsoft.Playwright;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>Debian's Chromium, driven by Playwright: one process for all browser tests, a fresh profile for each of them.</summary>
public sealed class ChromiumBrowser : IAsyncLifetime
{
    private const string Executable = "/usr/bin/chromium";

    /// <summary>A busy machine draws slowly; what is right appears within this, what is wrong never does.</summary>
    private const float PatienceMilliseconds = 30_000;

    // Nothing here may reach beyond loopback: no updates, no sync, no first-run pages.
    private static readonly string[] Switches =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
        "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Executable))
            throw new InvalidOperationException($"{Executable} is missing. tests/run.sh installs it; by hand: apt-get install chromium.");
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Executable, Headless = true, Args = Switches });
    }

    /// <summary>A profile of its own: nobody is signed in, nothing is remembered.</summary>
    public Task<IBrowserContext> OpenProfileAsync(Screen screen) => browser!.NewContextAsync(new()
    {
        Locale = "zh-CN",
        ViewportSize = new() { Width = screen.Width, Height = screen.Height },
        AcceptDownloads = true,
    });

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
    }
}
