using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Rectify.Browser.Tests.Browsing;

/// <summary>The browser under the other tests shows Chinese as people see it.</summary>
public sealed class ChromiumBrowserTests(ChromiumBrowser browser) : BrowserTest(browser)
{
    private WebApplication? site;

    public override async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        site = builder.Build();
        site.MapGet("/", (HttpRequest request) => Results.Content(
            $"""<!doctype html><title>{request.Headers.AcceptLanguage}</title><p id="text">巡察整改</p>""",
            "text/html; charset=utf-8"));
        await site.StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await site!.DisposeAsync();
    }

    [Fact]
    public async Task It_asks_for_Chinese_and_draws_it_with_a_Chinese_font()
    {
        var page = await OpenAsync(Address);

        (await page.TitleAsync()).ShouldStartWith("zh-CN");
        var session = await page.Context.NewCDPSessionAsync(page);
        var fonts = await RenderedFonts.OfAsync(session, "#text");
        fonts.ShouldHaveSingleItem().ShouldContain("CJK");
    }

    [Fact]
    public async Task Each_profile_is_new()
    {
        var first = await OpenAsync(Address);
        await first.EvaluateAsync("() => localStorage.setItem('seen', 'yes')");

        var second = await OpenAsync(Address);

        (await second.EvaluateAsync<string?>("() => localStorage.getItem('seen')")).ShouldBeNull();
    }

    private string Address => site!.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
}
