using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Reports;

/// <summary>The report as its writer uses it: what is false is refused with the offenders, a text is checked, a choice is recorded.</summary>
public sealed class ReportPageTests(ChromiumBrowser browser, SampleBureauSite site)
    : BrowserTest(browser), IClassFixture<SampleBureauSite>
{
    private const int Attempts = 6;
    private const float Patience = 5_000;

    [Fact]
    public async Task A_false_statement_takes_the_download_away_and_names_the_offenders()
    {
        var desk = await SignInAsync("reporter");
        var alert = desk.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "不能出具文件" });
        await UntilAsync(alert, async () =>
        {
            await desk.GoToAsync("/report?asOf=2020-06-30");
            await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载Word" })).ToBeVisibleAsync();
            await desk.Page.GetByLabel("整改完成率100%").CheckAsync();
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();
        });

        await Expect(alert).ToContainTextAsync("完成率为73.91%，不能写100%");
        await Expect(alert.GetByRole(AriaRole.Link)).ToHaveCountAsync(6);
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载Word" })).ToHaveCountAsync(0);
        await IsFitAsync(desk.Page, "report-refused");
    }

    [Fact]
    public async Task A_number_of_the_balance_opens_its_moves()
    {
        var desk = await SignInAsync("reporter");
        await desk.GoToAsync("/report?asOf=2020-06-30");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "销号10个，查看明细" }).ClickAsync();

        await Expect(desk.Heading("销号的问题")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await IsFitAsync(desk.Page, "report-moves");
    }

    [Fact]
    public async Task A_pasted_text_is_checked_word_by_word()
    {
        var desk = await SignInAsync("reporter");
        await desk.GoToAsync("/report?asOf=2020-06-30");

        await UntilAsync(desk.Page.GetByText("共找到 4 处说法，1 处属实，3 处不符，0 处无法核对。"), async () =>
        {
            await desk.Page.GetByLabel("总结中的段落").FillAsync("截止目前，市委巡察反馈的23个具体问题，正在推进的5个，完成率100%。");
            await desk.Page.GetByRole(AriaRole.Button, new() { Name = "核对", Exact = true }).ClickAsync();
        });
        await IsFitAsync(desk.Page, "report-text");
    }

    [Fact]
    public async Task A_choice_is_recorded_and_the_report_follows_it()
    {
        var desk = await SignInAsync("liaison");
        await desk.GoToAsync("/report?asOf=2019-12-31");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await UntilAsync(dialog, () => desk.Page.GetByRole(AriaRole.Button, new() { Name = "记录选择" }).ClickAsync());
        await dialog.GetByLabel("口径").SelectOptionAsync("PrintMostlyDone");
        await dialog.GetByLabel("依据").FillAsync("局党组会议决定");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记录" }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "口径选择的记录" })).ToContainTextAsync("局党组会议决定");
        await Expect(desk.Page.Locator(".sentence").First).ToContainTextAsync("基本完成的0个");
        await IsFitAsync(desk.Page, "report-choice");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await dialog.GetByLabel("口径").SelectOptionAsync("PrintMostlyDone");
        await dialog.GetByLabel("依据").FillAsync("恢复原口径");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Expect(desk.Page.Locator(".sentence").First).Not.ToContainTextAsync("基本完成的0个");
    }

    private async Task<Desk> SignInAsync(string userName)
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString()), site.Address);
        await desk.SignInAsync(userName, site.PasswordOf(userName));
        return desk;
    }

    /// <summary>Acts again where the page was not listening yet: its circuit takes its time on a busy machine.</summary>
    private static async Task UntilAsync(ILocator shown, Func<Task> act)
    {
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            await act();
            try
            {
                await shown.WaitForAsync(new() { Timeout = Patience });
                return;
            }
            catch (TimeoutException)
            {
                continue;
            }
        }
        await act();
        await Expect(shown).ToBeVisibleAsync();
    }

    private static async Task IsFitAsync(IPage page, string name)
    {
        await Screenshots.TakeAsync(page, name);
        foreach (var screen in new[] { Screen.Phone, Screen.Desktop })
            (await Sideways.AtAsync(page, screen)).ShouldBe(0, $"{name} at {screen.Width}");
        (await page.RunAxe()).Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{name}: {one.Id}: {one.Help} ({one.Nodes.FirstOrDefault()?.Html})").ShouldBeEmpty();
    }
}
