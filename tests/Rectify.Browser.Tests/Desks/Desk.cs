using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Rectify.Browser.Tests.Desks;

/// <summary>One person's screen: signed in, and worked as people work it, by the words they see.</summary>
public sealed class Desk(IPage page, Uri site)
{
    public IPage Page => page;

    public async Task SignInAsync(string userName, string password)
    {
        await page.GotoAsync(AddressOf("/account/sign-in"));
        await page.GetByLabel("用户名").FillAsync(userName);
        await page.GetByLabel("密码").FillAsync(password);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Expect(Heading("我的待办")).ToBeVisibleAsync();
        await ListensAsync();
    }

    /// <summary>Opens a page and waits until its circuit answers.</summary>
    public async Task GoToAsync(string path)
    {
        await page.GotoAsync(AddressOf(path));
        await ListensAsync();
    }

    /// <summary>Opens a case from the own list of work, as everybody does.</summary>
    public async Task OpenFromWorkAsync(string number)
    {
        await GoToAsync("/work");
        await page.GetByRole(AriaRole.Link, new() { Name = number }).First.ClickAsync();
        await Expect(Heading(number)).ToBeVisibleAsync();
    }

    /// <summary>Presses a button, fills the dialog that opens, and confirms it with the button of the same words.</summary>
    public async Task ActAsync(string action, params (string Label, string Value)[] fields)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true }).ClickAsync();
        await ConfirmAsync(action, fields);
    }

    public async Task ConfirmAsync(string submit, params (string Label, string Value)[] fields)
    {
        var dialog = page.GetByRole(AriaRole.Dialog);
        foreach (var (label, value) in fields)
            await FillAsync(dialog.GetByLabel(label), value);
        await dialog.GetByRole(AriaRole.Button, new() { Name = submit, Exact = true }).ClickAsync();
        await Expect(dialog).ToBeHiddenAsync();
    }

    public ILocator Heading(string text) => page.GetByRole(AriaRole.Heading, new() { Name = text, Level = 1 });

    /// <summary>The message that says what was done and where the case is now.</summary>
    public Task ExpectStageAsync(string stage) =>
        Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = $"事项现处于“{stage}”" })).ToBeVisibleAsync();

    public Task ExpectAbsentAsync(string action) =>
        Expect(page.GetByRole(AriaRole.Button, new() { Name = action, Exact = true })).ToHaveCountAsync(0);

    /// <summary>
    /// What the server drew first answers to nothing, and looks the same: a key or click on it is lost. The layout says
    /// when its circuit has taken over, and what is still being fetched says so itself.
    /// </summary>
    private async Task ListensAsync()
    {
        await Expect(page.Locator("main[data-listening]")).ToBeVisibleAsync();
        await Expect(page.Locator("main").GetByText("正在加载……")).ToHaveCountAsync(0);
    }

    private string AddressOf(string path) => new Uri(site, path).ToString();

    private static async Task FillAsync(ILocator field, string value)
    {
        if (await field.EvaluateAsync<string>("element => element.tagName") == "SELECT")
            await field.SelectOptionAsync(await ChoiceAsync(field, value));
        else
            await field.FillAsync(value);
    }

    // A choice may say more than its name: a person's unit, for instance.
    private static async Task<SelectOptionValue> ChoiceAsync(ILocator field, string words)
    {
        var option = field.Locator("option").Filter(new() { HasText = words }).First;
        return new SelectOptionValue { Value = await option.GetAttributeAsync("value") };
    }
}
