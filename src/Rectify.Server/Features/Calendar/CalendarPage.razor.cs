using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.JSInterop;
using Rectify.Domain.Organizations;
using Rectify.Server.Components.Shared;

namespace Rectify.Server.Features.Calendar;

/// <summary>A year of working days; the administrator declares holidays and make-up days, everybody reads them.</summary>
public sealed partial class CalendarPage
{
    private CalendarView? view;
    private Dictionary<DateOnly, CalendarDayView> days = [];
    private ElementReference months;
    private DateOnly chosen;
    private string? done;
    private bool edits;
    private bool choosing;
    private bool importing;
    private bool walks;
    private bool busy;

    [Inject]
    private IJSRuntime Js { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    /// <summary>The years to warn of: this one and the next, and the one in sight.</summary>
    private IEnumerable<int> Missing => view!.Days.Count == 0 ? view.MissingYears.Append(view.Year).Distinct().Order() : view.MissingYears;

    /// <summary>The day at which Tab enters the year.</summary>
    private DateOnly TabEntry => view!.Today.Year == view.Year ? view.Today : new DateOnly(view.Year, 1, 1);

    protected override async Task OnInitializedAsync()
    {
        edits = (await SignIn).User.IsInRole(nameof(AccountRole.Administrator));
        await base.OnInitializedAsync();
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (walks || view is null || !edits)
            return;
        walks = true;
        await using var module = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/calendar.js"]}");
        await module.InvokeVoidAsync("walk", months);
    }

    protected override async Task Load()
    {
        var asked = QueryHelpers.ParseQuery(new Uri(Navigation.Uri).Query).GetValueOrDefault("year");
        view = await Sender.Send(new GetCalendar { Year = int.TryParse(asked, out var year) ? year : null });
        days = view.Days.ToDictionary(day => day.Day);
    }

    private static string AddressOf(int year) => $"calendar?year={year}";

    private string HowToLoad(int year) => edits
        ? "国务院办公厅通常在上一年11月前后公布安排，公布后请在本页导入。"
        : $"需要时请联系管理员载入{year}年的安排。";

    private void Choose(DateOnly day) => (chosen, choosing, done) = (day, true, null);

    private void BeginImport() => (importing, done) = (true, null);

    private Task Declare(DeclareDay command, string key) =>
        Change(async () => { await Sender.Send(command, key); return $"{command.Day.Text()}已设为{(command.IsWorkday == true ? "上班" : "放假")}。"; });

    private Task Remove(RemoveDay command, string key) =>
        Change(async () => $"{(await Sender.Send(command, key)).Text()}的安排已取消，按星期几计算。");

    private Task Import(ImportCalendar command, string key) =>
        Change(async () => Words("导入完成", await Sender.Send(command, key)));

    private async Task LoadNotice()
    {
        (busy, done) = (true, null);
        await Change(async () => Words($"{view!.Year}年安排已载入", await Sender.Send(new LoadNotice { Year = view.Year }, Guid.NewGuid().ToString("N"))));
        busy = false;
    }

    private async Task Change(Func<Task<string>> work)
    {
        var words = await work();
        await Load();
        done = words;
        StateHasChanged();
    }

    private static string Words(string what, CalendarChange change) =>
        $"{what}：新增{change.Added}天，更改{change.Changed}天，{change.Unchanged}天与原来相同。"
        + (change.Others > 0 ? $"另有{change.Others}个日程没有写明放假或上班，没有导入。" : "");
}
