using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Server.Features.Cases.Batches;
using Rectify.Server.Features.Definitions.Moving;
using Rectify.Server.Jobs;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Runs;

/// <summary>Long pieces of work as people see them: chosen, looked at before, watched, and told row by row.</summary>
public sealed class RunPagesTests(ChromiumBrowser browser, TestDatabases databases) : BrowserTest(browser)
{
    [Fact]
    public async Task Many_cases_are_assigned_at_once_after_a_preview()
    {
        await using var running = await RunningBureau.StartAsync(databases, DatabaseProvider.Sqlite);
        var desk = await SignInAsync(running, Colleague.Liaison);
        await desk.GoToAsync("/work");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "全选本页" }).ClickAsync();
        // Before the server has answered there is nothing to uncheck.
        await Expect(desk.Page.GetByLabel("选择 XC2019-023")).ToBeCheckedAsync();
        await desk.Page.GetByLabel("选择 XC2019-023").UncheckAsync();
        await Fit.CheckAsync(desk.Page, "batch-work");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "批量办理", Exact = true }).ClickAsync();
        var dialog = desk.Page.GetByRole(AriaRole.Dialog);
        await FillAsync(dialog);
        await Fit.CheckAsync(desk.Page, "batch-form");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "预览" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(22);
        await Fit.CheckAsync(desk.Page, "batch-preview");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "办理 22 项" }).ClickAsync();
        await Expect(desk.Heading("批量分办")).ToBeVisibleAsync();
        await SweepAsync<BatchRunner>(running);

        await Expect(desk.Page.GetByText("已处理：22 / 22")).ToBeVisibleAsync();
        await Expect(desk.Page.GetByText("已完成")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "batch");
    }

    [Fact]
    public async Task Cases_are_moved_to_another_version_after_a_dry_run()
    {
        await using var running = await RunningBureau.StartAsync(databases, DatabaseProvider.Sqlite);
        await running.Bureau.AssignedAsync("XC2019-001");
        var desk = await SignInAsync(running, Colleague.Administrator);
        await desk.GoToAsync("/definitions/moves");
        await Expect(desk.Page.Locator("aside a.active")).ToHaveTextAsync("流程迁移");
        await desk.Page.GetByLabel("迁出版本").SelectOptionAsync("standard@2");
        await desk.Page.GetByLabel("迁入版本").SelectOptionAsync("standard@1");
        await desk.Page.GetByLabel("迁移原因").FillAsync("流程调整");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "预演" }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "预演结果：共 23 个事项，可迁移 23 个" })).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "moves");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "开始迁移" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "开始迁移" }).ClickAsync();
        await Expect(desk.Page.GetByText("已处理：0 / 23")).ToBeVisibleAsync();
        await SweepAsync<MoveRunner>(running);
        await Expect(desk.Page.GetByText("已处理：23 / 23")).ToBeVisibleAsync();
        await Fit.CheckAsync(desk.Page, "move");

        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "撤回迁移" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "撤回", Exact = true }).ClickAsync();
        await Expect(desk.Page.GetByRole(AriaRole.Dialog)).ToBeHiddenAsync();
        await SweepAsync<MoveRunner>(running);
        await Expect(desk.Page.GetByText("已撤回：23 / 23")).ToBeVisibleAsync();
    }

    private async Task<Desk> SignInAsync(RunningBureau running, Colleague who)
    {
        var address = running.Server.Address;
        var desk = new Desk(await OpenAsync(address.ToString()), address);
        await desk.SignInAsync($"{who}", Bureau.Password);
        return desk;
    }

    private static async Task FillAsync(ILocator dialog)
    {
        await dialog.GetByLabel("责任领导").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByLabel("牵头单位").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await dialog.GetByLabel("整改类型").SelectOptionAsync("ByDeadline");
        await dialog.GetByLabel("整改时限").FillAsync($"{CaseSteps.Deadline:yyyy-MM-dd}");
        await dialog.GetByLabel("销号标准").FillAsync("制度印发并执行满三个月");
    }

    /// <summary>What the server's worker does every other second; the test's server runs no jobs.</summary>
    private static async Task SweepAsync<TSweep>(RunningBureau running)
        where TSweep : ISweep
    {
        await using var scope = running.Server.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<TSweep>().Run(TestContext.Current.CancellationToken);
    }
}
