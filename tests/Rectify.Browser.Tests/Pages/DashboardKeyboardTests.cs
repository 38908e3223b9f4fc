using Deque.AxeCore.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Pages;

/// <summary>The dashboard without a mouse: every kind of mark is reached by Tab and opened by Enter, at a desk and on a telephone.</summary>
public sealed class DashboardKeyboardTests(ChromiumBrowser browser, SampleBureauSite site)
    : BrowserTest(browser), IClassFixture<SampleBureauSite>
{
    private const string Dashboard = "/dashboard?asOf=2020-06-30";
    private const string Reached = "() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? ''";

    // More than the page has places to stop at: where the words are on none of them, the test fails.
    private const int MostTabs = 150;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Marks_of_cards_lists_and_charts_lead_to_their_rows(bool onPhone)
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString(), onPhone ? Screen.Phone : Screen.Desktop), site.Address);
        await desk.SignInAsync("leader1", site.PasswordOf("leader1"));

        await OpensAsync(desk, "长期坚持 17个", "已完成整改并长期坚持的问题", "17个");
        await OpensAsync(desk, "绿灯，时限充裕的问题", "绿灯（时限充裕）的问题");
        await OpensAsync(desk, "181至365天", "正在推进（含未启动）的问题");
        await OpensAsync(desk, "6月末已完成", "已完成的问题", "29个", inTable: "2020年走势");
        await OpensAsync(desk, "1月销号", "销号的问题", inTable: "2020年走势");
    }

    [Fact]
    public async Task The_opened_tables_can_be_read_aloud_too()
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString()), site.Address);
        await desk.SignInAsync("leader1", site.PasswordOf("leader1"));
        await desk.GoToAsync(Dashboard);
        foreach (var summary in await desk.Page.Locator("summary").AllAsync())
            await summary.ClickAsync();

        var axe = await desk.Page.RunAxe();

        (await Sideways.AtAsync(desk.Page, Screen.Phone)).ShouldBe(0);
        axe.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{one.Id}: {one.Help} ({one.Nodes.FirstOrDefault()?.Html})").ShouldBeEmpty();
    }

    private static async Task OpensAsync(Desk desk, string mark, string heading, string? count = null, string? inTable = null)
    {
        await desk.GoToAsync(Dashboard);
        await Expect(desk.Heading("统计看板")).ToBeVisibleAsync();
        if (inTable is not null)
            await OpenTableAsync(desk, inTable);
        await TabToAsync(desk, mark);
        (await desk.Page.EvaluateAsync<string>("() => getComputedStyle(document.activeElement).outlineStyle")).ShouldNotBe("none", mark);
        await desk.Page.Keyboard.PressAsync("Enter");
        await Expect(desk.Heading(heading)).ToBeVisibleAsync();
        if (count is not null)
            await Expect(desk.Page.GetByText(count, new() { Exact = true })).ToBeVisibleAsync();
    }

    /// <summary>The charts' tables stand closed; a panel's own is opened by Enter on its summary.</summary>
    private static async Task OpenTableAsync(Desk desk, string panel)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            await desk.Page.Keyboard.PressAsync("Tab");
            if (!await desk.Page.EvaluateAsync<bool>(
                "panel => document.activeElement?.tagName === 'SUMMARY' && document.activeElement.closest('section')?.getAttribute('aria-label') === panel", panel))
                continue;
            await desk.Page.Keyboard.PressAsync("Enter");
            return;
        }

        Assert.Fail($"No table in {panel} can be reached by Tab.");
    }

    private static async Task TabToAsync(Desk desk, string words)
    {
        for (var tabs = 0; tabs < MostTabs; tabs++)
        {
            if ((await desk.Page.EvaluateAsync<string>(Reached)).StartsWith(words, StringComparison.Ordinal))
                return;
            await desk.Page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{words} cannot be reached by Tab.");
    }
}
