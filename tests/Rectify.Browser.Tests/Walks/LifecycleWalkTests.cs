using Microsoft.Playwright;
using Rectify.Browser.Tests.Browsing;
using Rectify.Browser.Tests.Desks;
using Rectify.Testing.Bureaus;
using Rectify.Testing.Databases;
using Rectify.Server.Persistence;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Walks;

/// <summary>One finding from registration to closure and sustained watch, by the people whose job that is.</summary>
public sealed class LifecycleWalkTests(ChromiumBrowser browser, TestDatabases databases) : BrowserTest(browser)
{
    private const string Number = "XC2019-004";
    private const string Before = "市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的0个，正在推进的23个";
    private const string After = "市委巡察反馈的4个方面23个具体问题，已完成整改并长期坚持的1个，正在推进的22个";

    private RunningBureau? bureau;

    public override async ValueTask InitializeAsync() =>
        bureau = await RunningBureau.StartAsync(databases, DatabaseProvider.Sqlite);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await bureau!.DisposeAsync();
    }

    [Fact]
    public async Task Liaison_unit_leader_and_verifier_take_a_finding_to_closure_and_the_sentence_changes()
    {
        var liaison = await SignInAsync(Colleague.Liaison);
        var unit = await SignInAsync(Colleague.Office);
        var leader = await SignInAsync(Colleague.Leader);
        var verifier = await SignInAsync(Colleague.Verifier);
        await ExpectSentenceAsync(liaison, Before);

        await AssignAsync(liaison);
        await PlanAsync(unit);
        await ReturnPlanAsync(leader, "措施缺少完成标准，请补充");
        await SubmitAgainAsync(unit, "措施缺少完成标准，请补充");
        await ApprovePlanAsync(leader, liaison);
        await ImplementAsync(unit);
        await CloseAsync(leader, verifier);
        await SustainAsync(liaison);

        await ExpectSentenceAsync(liaison, After);
        await ExpectDashboardAsync(leader);
    }

    private async Task<Desk> SignInAsync(Colleague who)
    {
        var address = bureau!.Server.Address;
        var desk = new Desk(await OpenAsync(new Uri(address, "/account/sign-in").ToString()), address);
        await desk.SignInAsync($"{who}", Bureau.Password);
        return desk;
    }

    private static async Task ExpectSentenceAsync(Desk desk, string sentence)
    {
        await desk.GoToAsync($"/report?asOf={Today:yyyy-MM-dd}");
        await Expect(desk.Page.GetByText(sentence).First).ToBeVisibleAsync();
    }

    private static async Task AssignAsync(Desk liaison)
    {
        await liaison.OpenFromWorkAsync(Number);
        await liaison.ActAsync("分办",
            ("责任领导", "分管领导"),
            ("牵头单位", "办公室"),
            ("整改类型", "限期整改"),
            ("整改时限", $"{Today.AddMonths(3):yyyy-MM-dd}"),
            ("销号标准", "工程通过竣工验收并投入使用"));
        await liaison.ExpectStageAsync("待签收");
    }

    private static async Task PlanAsync(Desk unit)
    {
        await unit.OpenFromWorkAsync(Number);
        await unit.ExpectAbsentAsync("分办");
        await unit.ActAsync("签收");
        await unit.ExpectStageAsync("制定措施");
        await unit.ActAsync("添加措施",
            ("措施内容", "倒排工期，按月调度"),
            ("责任人", "经办人"),
            ("完成时限", $"{Today.AddMonths(2):yyyy-MM-dd}"),
            ("预期成果", "竣工验收报告1份"));
        await unit.ActAsync("提交措施");
        await unit.ExpectStageAsync("措施审核");
        await unit.ExpectAbsentAsync("同意措施");
    }

    private static async Task ReturnPlanAsync(Desk leader, string reason)
    {
        await leader.OpenFromWorkAsync(Number);
        await leader.ActAsync("退回措施", ("退回原因", reason));
        await leader.ExpectStageAsync("制定措施");
    }

    private static async Task SubmitAgainAsync(Desk unit, string reason)
    {
        await unit.OpenFromWorkAsync(Number);
        await Expect(unit.Page.GetByText(reason).First).ToBeVisibleAsync();
        await unit.ActAsync("提交措施");
        await unit.ExpectStageAsync("措施审核");
    }

    private static async Task ApprovePlanAsync(Desk leader, Desk liaison)
    {
        await leader.OpenFromWorkAsync(Number);
        await leader.ActAsync("同意措施");
        await liaison.OpenFromWorkAsync(Number);
        await liaison.ActAsync("同意措施");
        await liaison.ExpectStageAsync("整改中");
    }

    private static async Task ImplementAsync(Desk unit)
    {
        await unit.OpenFromWorkAsync(Number);
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "上传佐证", Exact = true }).ClickAsync();
        await unit.Page.GetByRole(AriaRole.Dialog).Locator("input[type=file]").SetInputFilesAsync(new FilePayload
        {
            Name = "竣工验收报告.pdf",
            MimeType = "application/pdf",
            Buffer = "%PDF-1.4\n竣工验收报告"u8.ToArray(),
        });
        await unit.ConfirmAsync("保存佐证", ("材料日期", $"{Today:yyyy-MM-dd}"), ("对应措施", "1. 倒排工期，按月调度"));
        await Expect(unit.Page.GetByText("竣工验收报告.pdf").First).ToBeVisibleAsync();
        await unit.Page.GetByRole(AriaRole.Button, new() { Name = "完成措施：第1条" }).ClickAsync();
        await unit.ConfirmAsync("完成措施", ("完成成果", "竣工验收报告1份"));
        await unit.ActAsync("完成本单位任务");
        await unit.ActAsync("申请销号", ("整改成效说明", "已通过竣工验收"));
        await unit.ExpectStageAsync("分管领导审核");
    }

    private static async Task CloseAsync(Desk leader, Desk verifier)
    {
        await leader.OpenFromWorkAsync(Number);
        await leader.ExpectAbsentAsync("验收通过");
        await leader.ActAsync("同意销号");
        await leader.ExpectStageAsync("待验收");
        await verifier.OpenFromWorkAsync(Number);
        await verifier.ActAsync("验收通过", ("验收意见", "对照销号标准，已竣工并投入使用"));
        await verifier.ExpectStageAsync("已销号");
    }

    private static async Task SustainAsync(Desk liaison)
    {
        await liaison.OpenFromWorkAsync(Number);
        await liaison.ActAsync("转长期坚持",
            ("长期坚持责任人", "分管领导"),
            ("下次复核日期", $"{Today.AddMonths(6):yyyy-MM-dd}"));
        await liaison.ExpectStageAsync("长期坚持");
        await Screenshots.TakeAsync(liaison.Page, "closed-case");
    }

    private static async Task ExpectDashboardAsync(Desk leader)
    {
        await leader.GoToAsync("/dashboard");
        await Expect(leader.Page.GetByRole(AriaRole.Link, new() { NameRegex = new("已完成.*1") }).First).ToBeVisibleAsync();
    }

    private static DateOnly Today =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(DateTimeOffset.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai")).DateTime);
}
