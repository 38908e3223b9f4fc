using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Rectify.Domain.Common;
using Rectify.Server.Features.Cases.Batches;

namespace Rectify.Server.Features.Work;

public sealed partial class WorkPage
{
    private readonly BatchSelection selection = new();
    private IReadOnlyList<WorkRow>? rows;
    private bool batches;

    [Inject]
    private BureauTime Time { get; set; } = default!;

    [CascadingParameter]
    private Task<AuthenticationState> SignIn { get; set; } = default!;

    protected override async Task OnInitializedAsync()
    {
        batches = (await SignIn).User.MaySendBatches();
        selection.Changed += StateHasChanged;
        rows = await Sender.Send(new GetWork());
    }

    private string? Left(WorkRow row) => row.DueOn is not { } due
        ? null
        : (due.DayNumber - Time.Today.DayNumber) switch
        {
            < 0 and var days => $"已逾期{-days}天",
            0 => "今天到期",
            var days => $"还剩{days}天",
        };
}
