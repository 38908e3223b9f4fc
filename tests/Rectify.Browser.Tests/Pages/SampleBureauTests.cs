using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Server.Features.Definitions.Drafts;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Pages;

/// <summary>Every page with the sample bureau on it, at a desk and on a telephone: nothing sideways, nothing that a screen reader trips over.</summary>
public sealed class SampleBureauTests(ChromiumBrowser browser, SampleBureauSite site)
    : BrowserTest(browser), IClassFixture<SampleBureauSite>
{
    [Theory]
    [InlineData("liaison", "work", "/work", "我的待办")]
    [InlineData("liaison", "ledger", "/ledger", "问题台账")]
    [InlineData("liaison", "extensions", "/extensions", "延期台账")]
    [InlineData("chanye", "case", "/cases/XC2019-004", "XC2019-004")]
    [InlineData("liaison", "sources", "/sources", "问题来源")]
    [InlineData("liaison", "import", "/import", "导入")]
    [InlineData("leader1", "dashboard", "/dashboard?asOf=2020-06-30", "统计看板")]
    [InlineData("liaison", "supervision", "/supervision", "督办单")]
    [InlineData("reporter", "outcomes", "/report/outcomes?asOf=2020-06-30", "整改成果")]
    [InlineData("reporter", "report", "/report?asOf=2020-06-30", "半年总结")]
    [InlineData("reporter", "snapshots", "/report/snapshots", "定格统计")]
    [InlineData("reporter", "documents", "/documents", "已生成文件")]
    [InlineData("admin", "verification", "/verification", "核验台账")]
    [InlineData("admin", "calendar", "/calendar?year=2026", "工作日历")]
    [InlineData("admin", "organization", "/organization", "单位与人员")]
    [InlineData("admin", "definitions", "/definitions", "流程定义")]
    [InlineData("admin", "definition", "/definitions/standard/2", "巡察整改标准流程 第2版")]
    [InlineData("admin", "moves", "/definitions/moves", "流程迁移")]
    [InlineData("chanye", "delegations", "/delegations", "我的委托")]
    [InlineData("liaison", "handover", "/handover", "人员交接与委托")]
    [InlineData("liaison", "samples", "/samples", "回头看")]
    [InlineData("reporter", "source-documents", "/source-documents?asOf=2020-06-30", "整改文件")]
    [InlineData("reporter", "drafts", "/drafts?asOf=2020-06-30", "填充文稿")]
    [InlineData("reporter", "rows", "/report/rows?asOf=2020-06-30&figure=Open", "正在推进（含未启动）的问题")]
    [InlineData("reporter", "measures", "/report/measures?asOf=2020-06-30", "整改措施")]
    [InlineData("admin", "evidence-checks", "/evidence-checks", "佐证核验")]
    [InlineData("chanye", "layout-check", "/layout-check", "版式自检")]
    public async Task A_page_fits_a_desk_and_a_telephone_and_can_be_read_aloud(
        string userName, string name, string path, string heading) => await LookAsync(userName, name, path, heading);

    [Fact]
    public async Task A_draft_of_a_lifecycle_fits_too()
    {
        var draft = await site.Send(new CreateDraft { Key = "standard", BasedOn = 2 });

        await LookAsync("admin", "definition-draft", $"/definitions/drafts/{draft.Id}", "（草稿）");
    }

    private async Task LookAsync(string userName, string name, string path, string heading)
    {
        var desk = await SignInAsync(userName);
        await desk.GoToAsync(path);
        await Expect(desk.Heading(heading)).ToBeVisibleAsync();

        await Screenshots.TakeAsync(desk.Page, name);

        (await Sideways.AtAsync(desk.Page, Screen.Phone)).ShouldBe(0);
        (await Sideways.AtAsync(desk.Page, Screen.Desktop)).ShouldBe(0);
        var axe = await desk.Page.RunAxe();
        axe.Violations.Where(one => one.Impact is "serious" or "critical")
            .Select(one => $"{one.Id}: {one.Help} ({one.Nodes.FirstOrDefault()?.Html})").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_report_shows_both_sentences_of_the_half_year()
    {
        var desk = await SignInAsync("reporter");
        await desk.GoToAsync("/report?asOf=2020-06-30");

        var text = await desk.Page.Locator("main").InnerTextAsync();

        Flat(text).ShouldContain("截至2020年6月30日，市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的17个，正在推进的6个，预计今年能全部完成整改。");
        Flat(text).ShouldContain("深入查找出5个方面12个问题，制定了34条整改措施，目前所查问题都得到了有效整治。");
    }

    private async Task<Desk> SignInAsync(string userName)
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString()), site.Address);
        await desk.SignInAsync(userName, site.PasswordOf(userName));
        return desk;
    }

    // Each number is a link of its own, so the page's text may hold line ends inside a sentence.
    private static string Flat(string text) => string.Concat(text.Where(one => !char.IsWhiteSpace(one)));
}
