using System.IO.Compression;
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
    [Fact]
    public async Task A_false_statement_takes_the_download_away_and_names_the_offenders()
    {
        var desk = await SignInAsync("reporter");
        var alert = desk.Page.GetByRole(AriaRole.Alert).Filter(new() { HasText = "不能出具文件" });
        await OpenAsync(desk, "2020-06-30");
        await desk.Page.GetByLabel("整改完成率100%").CheckAsync();
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "查询" }).ClickAsync();

        await Expect(alert).ToContainTextAsync("完成率为73.91%，不能写100%");
        await Expect(alert.GetByRole(AriaRole.Link)).ToHaveCountAsync(6);
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载Word" })).ToHaveCountAsync(0);
        await Fit.CheckAsync(desk.Page, "report-refused");
    }

    [Fact]
    public async Task A_number_of_the_balance_opens_its_moves()
    {
        var desk = await SignInAsync("reporter");
        await OpenAsync(desk, "2020-06-30");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "销号10个，查看明细" }).ClickAsync();

        await Expect(desk.Heading("销号的问题")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Row)).ToHaveCountAsync(11);
        await Fit.CheckAsync(desk.Page, "report-moves");
    }

    [Fact]
    public async Task Rows_lead_back_to_where_their_reader_came_from()
    {
        var desk = await SignInAsync("reporter");
        await desk.GoToAsync("/dashboard?asOf=2020-06-30");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "长期坚持" }).First.ClickAsync();
        await Expect(desk.Heading("已完成整改并长期坚持的问题")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "统计看板", Exact = true }).ClickAsync();
        await Expect(desk.Heading("统计看板")).ToBeVisibleAsync();
        desk.Page.Url.ShouldEndWith("/dashboard?asOf=2020-06-30");

        await OpenAsync(desk, "2020-06-30&period=Year");
        await desk.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("^销号.*查看明细") }).First.ClickAsync();
        await Expect(desk.Heading("销号的问题")).ToBeVisibleAsync();
        await desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "半年总结", Exact = true }).ClickAsync();
        await Expect(desk.Heading("半年总结")).ToBeVisibleAsync();
        desk.Page.Url.ShouldEndWith("/report?asOf=2020-06-30&period=Year");
    }

    [Fact]
    public async Task A_report_leads_to_its_papers_and_a_draft_comes_back_filled()
    {
        var desk = await SignInAsync("reporter");
        await OpenAsync(desk, "2020-06-30");
        await desk.Page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "填充文稿" }).ClickAsync();
        await Expect(desk.Heading("填充文稿")).ToBeVisibleAsync();
        var sample = await desk.Page.RunAndWaitForDownloadAsync(
            () => desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载示例文稿" }).ClickAsync());

        await desk.Page.Locator("main input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "总结.docx",
            MimeType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            Buffer = await File.ReadAllBytesAsync(await sample.PathAsync(), TestContext.Current.CancellationToken),
        });
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "填入的名称", Exact = true })).ToContainTextAsync("73.91%");
        await Fit.CheckAsync(desk.Page, "draft-filled");
        var filled = await desk.Page.RunAndWaitForDownloadAsync(
            () => desk.Page.GetByRole(AriaRole.Button, new() { Name = "下载文稿" }).ClickAsync());

        filled.SuggestedFilename.ShouldBe("总结（已填充）.docx");
        await using var file = await ZipFile.OpenReadAsync(await filled.PathAsync(), TestContext.Current.CancellationToken);
        using var body = new StreamReader(await file.GetEntry("word/document.xml")!.OpenAsync(TestContext.Current.CancellationToken));
        (await body.ReadToEndAsync(TestContext.Current.CancellationToken)).ShouldContain("73.91%");
    }

    [Fact]
    public async Task A_pasted_text_is_checked_word_by_word()
    {
        var desk = await SignInAsync("reporter");
        await OpenAsync(desk, "2020-06-30");
        await desk.Page.GetByLabel("总结中的段落").FillAsync("截止目前，市委巡察反馈的23个具体问题，正在推进的5个，完成率100%。");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "核对", Exact = true }).ClickAsync();

        await Expect(desk.Page.GetByText("共找到 4 处说法，1 处属实，3 处不符，0 处无法核对。")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "report-text");
    }

    [Fact]
    public async Task A_choice_is_recorded_and_the_report_follows_it()
    {
        var desk = await SignInAsync("liaison");
        await OpenAsync(desk, "2019-12-31");
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "记录选择" }).ClickAsync();
        await dialog.GetByLabel("口径").SelectOptionAsync("PrintMostlyDone");
        await dialog.GetByLabel("依据").FillAsync("局党组会议决定");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "记录" }).ClickAsync();

        await Expect(dialog).ToBeHiddenAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Table, new() { Name = "口径选择的记录" })).ToContainTextAsync("局党组会议决定");
        await Expect(desk.Page.Locator(".sentence").First).ToContainTextAsync("基本完成的0个");
        await Fit.CheckAsync(desk.Page, "report-choice");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await dialog.GetByLabel("口径").SelectOptionAsync("PrintMostlyDone");
        await dialog.GetByLabel("依据").FillAsync("恢复原口径");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "停用" }).ClickAsync();
        await Expect(desk.Page.Locator(".sentence").First).Not.ToContainTextAsync("基本完成的0个");
    }

    [Fact]
    public async Task A_document_of_a_source_is_made_in_the_background()
    {
        var desk = await SignInAsync("reporter");
        await desk.GoToAsync("/source-documents?asOf=2020-06-30");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "后台生成整改情况报告" }).ClickAsync();

        await Expect(desk.Heading("已生成文件")).ToBeVisibleAsync();
        var documents = desk.Page.GetByRole(AriaRole.Table, new() { Name = "已生成文件" });
        await Expect(documents.GetByRole(AriaRole.Row).Filter(new() { HasText = "整改情况报告" })).ToContainTextAsync("截至2020-06-30");
        await Expect(documents.GetByRole(AriaRole.Button, new() { Name = "取消生成整改情况报告" })).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "documents-waiting");
    }

    private async Task<Desk> SignInAsync(string userName)
    {
        var desk = new Desk(await OpenAsync(site.Address.ToString()), site.Address);
        await desk.SignInAsync(userName, site.PasswordOf(userName));
        return desk;
    }

    /// <summary>Opens the report of a day, and waits until its numbers are those of the circuit.</summary>
    private static async Task OpenAsync(Desk desk, string asOf)
    {
        await desk.GoToAsync($"/report?asOf={asOf}");
        await Expect(desk.Page.GetByRole(AriaRole.Link, new() { Name = "下载Word" })).ToBeVisibleAsync();
    }
}
