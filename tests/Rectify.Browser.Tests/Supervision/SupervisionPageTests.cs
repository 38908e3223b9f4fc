using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Server.Persistence;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Supervision;

/// <summary>督办单 from hand to hand: issued on the case, answered by its unit, sent back, answered again, settled.</summary>
public sealed partial class SupervisionPageTests(ChromiumBrowser browser, TestDatabases databases) : BrowserTest(browser)
{
    private const string Number = "XC2019-004";

    /// <summary>A Friday that no test run will reach.</summary>
    private const string Due = "2090-12-29";

    [Fact]
    public async Task An_order_is_issued_answered_returned_and_settled()
    {
        await using var running = await RunningBureau.StartAsync(databases, DatabaseProvider.Sqlite);
        await running.Bureau.AssignedAsync(Number);
        var liaison = await SignInAsync(running, Colleague.Liaison);
        await IssueAsync(liaison);
        var unit = await SignInAsync(running, Colleague.Office);

        await ReplyAsync(unit, "已排定工期");
        await DecideAsync(liaison, Return, "退回", "退回原因", "请附进度表");
        await ReplyAsync(unit, "进度表已附，月底前完工");
        await DecideAsync(liaison, Accept, "办结", "意见", "情况属实");

        await Expect(Orders(liaison)).ToContainTextAsync("进度表已附，月底前完工");
        await Expect(Orders(liaison).GetByRole(AriaRole.Button, new() { NameRegex = Accept })).ToHaveCountAsync(0);
        await Expect(Orders(liaison).GetByText("已办结")).ToBeVisibleAsync();
        await Screenshots.TakeAsync(liaison.Page, "supervision-settled");
        (await Sideways.AtAsync(liaison.Page, Screen.Phone)).ShouldBe(0);
    }

    private static async Task IssueAsync(Desk liaison)
    {
        await liaison.GoToAsync($"/cases/{Number}");
        await liaison.Page.GetByRole(AriaRole.Button, new() { Name = "签发督办单" }).ClickAsync();
        await liaison.ConfirmAsync("签发",
            ("督办事由", "工程进度滞后"), ("督办要求", "排定工期并按月报告"), ("回复期限", Due));
        await Expect(Orders(liaison)).ToContainTextAsync("工程进度滞后");
    }

    private static async Task ReplyAsync(Desk unit, string text)
    {
        await unit.GoToAsync("/supervision");
        await Orders(unit).GetByRole(AriaRole.Button, new() { NameRegex = Reply }).ClickAsync();
        await unit.ConfirmAsync("提交回复", ("回复内容", text));
        await Expect(Orders(unit)).ToContainTextAsync(text);
    }

    private static async Task DecideAsync(Desk liaison, Regex button, string decision, string field, string opinion)
    {
        await liaison.GoToAsync("/supervision");
        await Orders(liaison).GetByRole(AriaRole.Button, new() { NameRegex = button }).ClickAsync();
        await liaison.ConfirmAsync(decision, (field, opinion));
        await Expect(Orders(liaison)).ToContainTextAsync(opinion);
    }

    private static ILocator Orders(Desk desk) => desk.Page.GetByRole(AriaRole.Table, new() { Name = "督办单" });

    private async Task<Desk> SignInAsync(RunningBureau running, Colleague who)
    {
        var address = running.Server.Address;
        var desk = new Desk(await OpenAsync(address.ToString()), address);
        await desk.SignInAsync($"{who}", Bureau.Password);
        return desk;
    }

    [GeneratedRegex("^回复")]
    private static partial Regex Reply { get; }

    [GeneratedRegex("^退回.*的回复$")]
    private static partial Regex Return { get; }

    [GeneratedRegex("^同意办结")]
    private static partial Regex Accept { get; }
}
