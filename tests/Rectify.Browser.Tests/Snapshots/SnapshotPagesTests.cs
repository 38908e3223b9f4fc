using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Browser.Tests.Pages;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Snapshots;

/// <summary>定格统计 by hand: frozen, corrected with a reason, both compared; the first stays as it was.</summary>
public sealed class SnapshotPagesTests(ChromiumBrowser browser, SampleBureauSite site)
    : BrowserTest(browser), IClassFixture<SampleBureauSite>
{
    [Fact]
    public async Task A_snapshot_is_corrected_by_a_new_one_and_the_two_are_compared()
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString()), site.Address);
        await desk.SignInAsync("reporter", site.PasswordOf("reporter"));
        await desk.GoToAsync("/report/snapshots?year=2020");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "手工定格" }).ClickAsync();
        await desk.ConfirmAsync("定格", ("截至日期", "2020-06-30"));
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "2020-06-30", Exact = true }).First.ClickAsync();
        await Expect(desk.Heading("截至2020年6月30日的定格统计")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "snapshot");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "更正", Exact = true }).ClickAsync();
        await desk.ConfirmAsync("定格", ("更正的原因", "补录6月28日的销号"));

        await Expect(desk.Page.GetByText("原因：补录6月28日的销号")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "snapshot-corrected");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "比较两份" }).ClickAsync();
        await Expect(desk.Heading("比较定格统计")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("没有事项改变状态")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "snapshot-comparison");

        await desk.GoToAsync("/report/snapshots?year=2020");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "已更正" })).ToHaveCountAsync(1);
    }
}
